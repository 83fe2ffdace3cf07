package ipledge.simulators.registrar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registered pledge as the register shows it.
 *
 * @param amount secured amount in yuan
 * @param termTo last day of the registration, where the register has one (REG-T11)
 */
public record Pledge(
    String registrationNo,
    Party pledgee,
    LocalDate registeredOn,
    @Nullable String amount,
    @Nullable LocalDate termTo) {}
