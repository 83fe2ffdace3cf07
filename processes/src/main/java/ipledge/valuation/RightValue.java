package ipledge.valuation;

import ipledge.shared.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The value of one right in a case.
 *
 * @param rightId the right
 * @param state the valuation's state, for example CONFIRMED
 * @param value in yuan; null unless confirmed
 * @param validUntil last day on which the value may be used
 */
public record RightValue(
    UUID rightId, String state, @Nullable Money value, @Nullable LocalDate validUntil) {}
