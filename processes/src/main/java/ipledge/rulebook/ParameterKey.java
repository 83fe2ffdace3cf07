package ipledge.rulebook;

import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A parameter's name with its type. The capability that uses a parameter owns the key; the row with
 * the same name owns the value.
 *
 * @param <T> what the value is read as
 */
public final class ParameterKey<T> {

  private final String name;
  private final Set<Unit> units;
  private final BiFunction<String, Unit, T> reader;

  private ParameterKey(String name, Set<Unit> units, BiFunction<String, Unit, T> reader) {
    this.name = name;
    this.units = units;
    this.reader = reader;
  }

  public static ParameterKey<Money> money(String name) {
    return new ParameterKey<>(name, Set.of(Unit.CNY), (text, unit) -> Money.cny(text));
  }

  public static ParameterKey<Percentage> percentage(String name) {
    return new ParameterKey<>(
        name, Set.of(Unit.PERCENT), (text, unit) -> Percentage.ofPercent(text));
  }

  /** Hundredths of a per cent. */
  public static ParameterKey<Integer> basisPoints(String name) {
    return new ParameterKey<>(
        name, Set.of(Unit.BASIS_POINT), (text, unit) -> Integer.valueOf(text));
  }

  /** Days or working days; the row says which. */
  public static ParameterKey<Span> span(String name) {
    return new ParameterKey<>(
        name,
        Set.of(Unit.DAY, Unit.WORKING_DAY),
        (text, unit) -> new Span(Integer.parseInt(text), unit));
  }

  /** A whole number of things, points or years. */
  public static ParameterKey<Integer> integer(String name) {
    return new ParameterKey<>(
        name, Set.of(Unit.COUNT, Unit.YEAR, Unit.DAY), (text, unit) -> Integer.valueOf(text));
  }

  /** A decimal to multiply with. */
  public static ParameterKey<BigDecimal> factor(String name) {
    return new ParameterKey<>(name, Set.of(Unit.FACTOR), (text, unit) -> new BigDecimal(text));
  }

  public static ParameterKey<LocalDate> date(String name) {
    return new ParameterKey<>(name, Set.of(Unit.DATE), (text, unit) -> LocalDate.parse(text));
  }

  public static ParameterKey<String> text(String name) {
    return new ParameterKey<>(name, Set.of(Unit.TEXT), (text, unit) -> text);
  }

  public String name() {
    return name;
  }

  /**
   * What a row says that was read with {@link Rulebook#describe}.
   *
   * @throws RuleRefused {@code rulebook.parameter-other-unit} if the row counts something else
   */
  public T read(Parameter row) {
    if (!units.contains(row.unit())) {
      throw RuleRefused.otherUnit(name, row.unit());
    }
    return reader.apply(row.value(), row.unit());
  }
}
