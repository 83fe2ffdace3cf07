package ipledge.web.platform.command;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the commands.
 *
 * @param keepKeys how long an answer stays under its {@code Idempotency-Key}
 */
@Validated
@ConfigurationProperties("ipledge.web.commands")
public record CommandSettings(@NotNull @DefaultValue("7d") Duration keepKeys) {}
