package ipledge.simulators;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * The machine settings of the simulators.
 *
 * @param data folder of the journals; made when missing, used by one process at a time
 * @param register the YAML file with the rights and accounts the simulators start with
 * @param startAt business time of the very first start where the clock is controlled; real time
 *     when left out
 * @param registrar how the registrar works
 */
@Validated
@ConfigurationProperties("ipledge.simulators")
public record SimulatorSettings(
    @NotNull Path data,
    @NotNull Resource register,
    @Nullable Instant startAt,
    @NotNull @Valid RegistrarSettings registrar) {

  /**
   * @param answerDelay business time from a filing's receipt to its examination. The law gives 2 to
   *     10 days (REG-P10, REG-C04); the local stack answers within seconds
   * @param correctionPeriod business time a filer has to answer a correction notice (REG-T08)
   */
  public record RegistrarSettings(
      @NotNull Duration answerDelay, @NotNull Duration correctionPeriod) {}
}
