package ipledge.rulebook;

/**
 * A number of days, counted in the way its rule says.
 *
 * @param days at least 0
 * @param unit {@link Unit#DAY} or {@link Unit#WORKING_DAY}
 */
public record Span(int days, Unit unit) {

  public Span {
    if (days < 0 || (unit != Unit.DAY && unit != Unit.WORKING_DAY)) {
      throw new IllegalArgumentException("not a span of days");
    }
  }

  public static Span days(int days) {
    return new Span(days, Unit.DAY);
  }

  public static Span workingDays(int days) {
    return new Span(days, Unit.WORKING_DAY);
  }
}
