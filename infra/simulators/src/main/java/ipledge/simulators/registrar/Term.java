package ipledge.simulators.registrar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last day of protection, as the registrar reckons it. */
final class Term {

  private Term() {}

  /** Empty when the register lacks the date it starts from. */
  static Optional<LocalDate> lastDay(Right right) {
    if (right.lastDay() != null) {
      return Optional.of(right.lastDay());
    }
    return switch (right.kind().register()) {
      case PATENT ->
          after(right.filingDate(), right).map(day -> day.plusDays(right.compensationDays()));
      case TRADEMARK -> after(right.registeredOn(), right);
      case COPYRIGHT -> ofWork(right);
    };
  }

  private static Optional<LocalDate> after(@Nullable LocalDate start, Right right) {
    return Optional.ofNullable(start).map(day -> day.plusYears(right.kind().years()).minusDays(1));
  }

  /** The work of a legal entity: to the end of the year of first publication + 50 (ALG-05). */
  private static Optional<LocalDate> ofWork(Right right) {
    LocalDate start =
        right.firstPublishedOn() != null ? right.firstPublishedOn() : right.completedOn();
    return Optional.ofNullable(start)
        .map(day -> LocalDate.of(day.getYear() + right.kind().years(), Month.DECEMBER, 31));
  }
}
