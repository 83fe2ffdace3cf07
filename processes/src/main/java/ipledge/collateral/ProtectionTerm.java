package ipledge.collateral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day of protection (ALG-03 to ALG-05). Holidays do not move it. A day that the register
 * itself states is the truth: it knows of a renewed mark and of a patent's compensated term.
 */
final class ProtectionTerm {

  private static final int INVENTION_YEARS = 20;
  private static final int UTILITY_MODEL_YEARS = 10;
  private static final int DESIGN_YEARS = 15;
  private static final int DESIGN_YEARS_BEFORE = 10;
  private static final int TRADEMARK_YEARS = 10;
  private static final int COPYRIGHT_YEARS = 50;

  private ProtectionTerm() {}

  /**
   * @param designChange first filing day from which a design lives 15 years
   * @return null as long as the date that it runs from is not known
   */
  static @Nullable LocalDate lastDay(RightKind kind, RegisterFacts facts, LocalDate designChange) {
    if (facts.termTo() != null) {
      return facts.termTo();
    }
    return switch (kind) {
      case INVENTION -> patent(facts.filingDate(), INVENTION_YEARS);
      case UTILITY_MODEL -> patent(facts.filingDate(), UTILITY_MODEL_YEARS);
      case DESIGN -> design(facts.filingDate(), designChange);
      case TRADEMARK -> patent(facts.registeredOn(), TRADEMARK_YEARS);
      case COPYRIGHT -> copyright(facts.firstPublishedOn());
    };
  }

  private static @Nullable LocalDate design(@Nullable LocalDate filed, LocalDate change) {
    return filed == null
        ? null
        : patent(filed, filed.isBefore(change) ? DESIGN_YEARS_BEFORE : DESIGN_YEARS);
  }

  private static @Nullable LocalDate patent(@Nullable LocalDate from, int years) {
    return from == null ? null : from.plusYears(years).minusDays(1);
  }

  /** Legal entities and software: 31 December, 50 years after first publication. */
  private static @Nullable LocalDate copyright(@Nullable LocalDate published) {
    return published == null ? null : LocalDate.of(published.getYear() + COPYRIGHT_YEARS, 12, 31);
  }
}
