package ipledge.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated row of the rulebook, with everything that answers "why".
 *
 * @param key the parameter's name
 * @param scopeKind BANK, INSTITUTION, BRANCH or PRODUCT
 * @param scopeId which one; {@code *} for the bank
 * @param value the value as text
 * @param unit what it counts
 * @param validFrom first day
 * @param validTo last day, or null while it is open
 * @param ruleId the rule in the domain rules, for example {@code VAL-01}
 * @param source where it was read
 * @param mark how sure it is
 * @param note what a reader should know
 * @param changedByRole the role that may change it
 * @param setBy who set it
 */
public record Parameter(
    String key,
    String scopeKind,
    String scopeId,
    String value,
    Unit unit,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String ruleId,
    String source,
    Mark mark,
    String note,
    String changedByRole,
    String setBy) {}
