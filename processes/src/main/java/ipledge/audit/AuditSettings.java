package ipledge.audit;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Machine settings of the audit trail.
 *
 * @param macKeyFile file with the key of the events' MAC, at least 32 bytes, mode 0600; the
 *     database's superuser does not have it (A3)
 */
@Validated
@ConfigurationProperties("ipledge.audit")
public record AuditSettings(@NotNull Path macKeyFile) {}
