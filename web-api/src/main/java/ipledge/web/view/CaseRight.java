package ipledge.web.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import ipledge.shared.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A right as it counts in a case.
 *
 * @param value confirmed value, in yuan
 * @param rate the lending limit applied to it, as a fraction
 * @param limit value × rate, in yuan
 * @param rateSample whether the bank has still to replace the rate
 * @param usedSince since when it is in use, as the applicant says it (2.6)
 * @param notCounted why it carries nothing; null if it counts, or is still to be valued
 * @param filingState where the filing of its pledge stands, once there is one
 */
public record CaseRight(
    UUID id,
    @JsonUnwrapped RightFacts facts,
    @Nullable Money value,
    @Nullable String rate,
    @Nullable Money limit,
    @Nullable Boolean rateSample,
    @Nullable LocalDate usedSince,
    @Nullable Reason notCounted,
    @Nullable FilingState filingState) {}
