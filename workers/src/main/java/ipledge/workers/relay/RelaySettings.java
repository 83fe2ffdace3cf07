package ipledge.workers.relay;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Machine settings of the relay.
 *
 * @param pollInterval how often the outbox is read when no notice comes
 * @param lease how long a claimed row is ours; longer than a command to the engine may take
 * @param mostAtOnce how many rows of different records are told at the same time at most
 * @param parkAfter how often the engine may refuse a row before it is parked
 * @param messageTimeToLive how long the engine keeps a message whose receiver is not there yet
 */
@Validated
@ConfigurationProperties("ipledge.relay")
public record RelaySettings(
    @DefaultValue("1s") Duration pollInterval,
    @DefaultValue("15s") Duration lease,
    @DefaultValue("128") @Min(1) int mostAtOnce,
    @DefaultValue("8") @Min(1) int parkAfter,
    @DefaultValue("7d") Duration messageTimeToLive) {}
