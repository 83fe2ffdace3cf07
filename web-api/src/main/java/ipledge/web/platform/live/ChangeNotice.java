package ipledge.web.platform.live;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changed; the page reads it again.
 *
 * @param applicationId the case, or null for the lists of tasks and cases
 * @param parts which parts of the page
 */
public record ChangeNotice(@Nullable UUID applicationId, Set<String> parts) {}
