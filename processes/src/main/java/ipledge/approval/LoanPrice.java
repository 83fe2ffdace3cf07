package ipledge.approval;

import ipledge.rulebook.Mark;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a loan costs a year: the benchmark, plus the spread of the bank's table, less the benefit of
 * the treasury (CRD-03). As long as a part is missing there is no price, and nothing is approved.
 *
 * @param parts each with the rule that it comes from, in the order in which they are added up; none
 *     of a loan that was approved when the bank had one rate for all
 * @param settled the rate of the approval, which later rules do not change; null before
 */
public record LoanPrice(List<Part> parts, @Nullable Percentage settled) {

  private static final int BASIS_POINTS = 4;

  /** What a price is made of. */
  public enum Kind {
    /** The loan prime rate. */
    BENCHMARK,
    /** By the bank's table. */
    SPREAD,
    /** What the treasury grants for IP pledge loans; taken off. */
    FTP_BENEFIT
  }

  /**
   * One part.
   *
   * @param basisPoints hundredths of a per cent, with the sign with which it counts; null if it is
   *     missing
   * @param rule id in the domain rules
   * @param source where it comes from: a parameter's source, or the edition of the table
   * @param mark how sure it is; null of a table, whose edition says it
   * @param missing what is not there: a parameter's key or an input of the table
   */
  public record Part(
      Kind kind,
      @Nullable BigDecimal basisPoints,
      String rule,
      String source,
      @Nullable Mark mark,
      List<String> missing) {

    public Part {
      missing = List.copyOf(missing);
    }

    static Part missing(Kind kind, String rule, List<String> what) {
      return new Part(kind, null, rule, "", null, what);
    }
  }

  public LoanPrice {
    parts = List.copyOf(parts);
  }

  static LoanPrice open(List<Part> parts) {
    return new LoanPrice(parts, null);
  }

  static LoanPrice settled(Percentage rate, List<Part> parts) {
    return new LoanPrice(parts, rate);
  }

  /** What is not there, so that nothing can be said. */
  public List<String> missing() {
    return parts.stream().flatMap(part -> part.missing().stream()).toList();
  }

  /** The annual rate; nothing as long as a part is missing, or if the parts leave no interest. */
  public Optional<Percentage> annualRate() {
    return settled == null ? sum() : Optional.of(settled);
  }

  private Optional<Percentage> sum() {
    if (parts.isEmpty() || !missing().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal points =
        parts.stream()
            .map(Part::basisPoints)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return points.signum() > 0
        ? Optional.of(new Percentage(points.movePointLeft(BASIS_POINTS)))
        : Optional.empty();
  }
}
