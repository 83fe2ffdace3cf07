package ipledge.rulebook;

import ipledge.shared.Violation;
import java.time.LocalDate;
import java.util.Map;

/** A rule that is missing or unfit. Nothing is assumed in its place: the rulebook fails closed. */
public final class RuleRefused extends Violation {

  private RuleRefused(Kind kind, String code, Map<String, String> arguments) {
    super(kind, code, arguments);
  }

  static RuleRefused missing(String key, LocalDate on) {
    return new RuleRefused(
        Kind.RULE, "rulebook.parameter-missing", Map.of("key", key, "on", on.toString()));
  }

  static RuleRefused otherUnit(String key, Unit unit) {
    return new RuleRefused(
        Kind.RULE, "rulebook.parameter-other-unit", Map.of("key", key, "unit", unit.name()));
  }

  static RuleRefused calendarMissing(LocalDate day) {
    return new RuleRefused(
        Kind.RULE, "rulebook.calendar-missing", Map.of("year", Integer.toString(day.getYear())));
  }

  static RuleRefused unknown(String table, String code, LocalDate on) {
    return new RuleRefused(
        Kind.RULE, "rulebook." + table + "-unknown", Map.of("code", code, "on", on.toString()));
  }
}
