package ipledge.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * As what a loan counts, as it was computed when it was approved.
 *
 * @param decidedOn the day of the approval, whose rules were applied
 * @param basis what it was computed from
 * @param profileId what the firm was like by the case; null where nobody had said it
 * @param rules the rows of the rulebook that were read
 */
public record FrozenFlags(
    LocalDate decidedOn,
    LoanFlags.Basis basis,
    @Nullable UUID profileId,
    LoanFlags flags,
    List<RuleRead> rules) {

  public FrozenFlags {
    rules = List.copyOf(rules);
  }
}
