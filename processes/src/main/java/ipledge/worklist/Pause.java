package ipledge.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the applicant owed papers, and no time of the bank's ran.
 *
 * @param to null while it lasts
 */
public record Pause(Instant from, @Nullable Instant to) {}
