package ipledge.demo.play;

import ipledge.demo.casefile.CaseFile;
import ipledge.demo.casefile.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares what a file expects with what came of it. */
final class Expectations {

  private static final Set<Fact> AMONG = Set.of(Fact.REFUSAL_GROUND);

  /**
   * One comparison.
   *
   * @param what in the file's words
   */
  record Check(String what, String expected, String actual, boolean holds) {}

  private Expectations() {}

  static List<Check> compare(CaseFile file, Outcome outcome) {
    List<Check> checks = new ArrayList<>();
    file.expected()
        .forEach(
            (fact, expected) -> {
              String actual = outcome.actual(fact);
              checks.add(new Check(fact.key(), expected, actual, holds(fact, expected, actual)));
            });
    file.expectedValues()
        .forEach(
            (right, expected) -> {
              String actual = outcome.value(right);
              checks.add(new Check("value of " + right, expected, actual, expected.equals(actual)));
            });
    return checks;
  }

  private static boolean holds(Fact fact, String expected, String actual) {
    if (expected.equals(Fact.PRESENT)) {
      return !actual.equals(Fact.NONE);
    }
    return AMONG.contains(fact)
        ? List.of(actual.split("[^\\w.-]+", -1)).contains(expected)
        : expected.equals(actual);
  }
}
