package ipledge.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Machine settings of the audit trail.
 *
 * @param macKeyFile file with the key of the events' MAC, at least 32 bytes, mode 0600; the
 *     database's superuser does not have it (A3)
 */
@ConfigurationProperties("ipledge.audit")
public record AuditSettings(Path macKeyFile) {}
