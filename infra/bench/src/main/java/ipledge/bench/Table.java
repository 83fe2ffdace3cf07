package ipledge.bench;

import java.util.Map;

/** The figures of a run as lines for people. */
final class Table {

  private final Map<String, Object> results;

  Table(Map<String, Object> results) {
    this.results = results;
  }

  void print() {
    results.forEach(
        (scenario, figures) -> {
          if (figures instanceof Map<?, ?> all) {
            all.forEach((name, value) -> line(scenario, name, value));
          }
        });
  }

  private static void line(String scenario, Object name, Object value) {
    switch (value) {
      case Double number -> System.out.printf("%s  %-42s %10.3f%n", scenario, name, number);
      case Ratios ratios ->
          System.out.printf(
              "%s  %-42s %10.3f  [%.3f, %.3f] of %d pairs%n",
              scenario, name, ratios.median(), ratios.low(), ratios.high(), ratios.pairs());
      case Map<?, ?> inner -> inner.forEach((key, one) -> line(scenario, name + ", " + key, one));
      case Iterable<?> slices -> {
        // Each slice stands in the file.
      }
      default -> System.out.printf("%s  %-42s %s%n", scenario, name, value);
    }
  }
}
