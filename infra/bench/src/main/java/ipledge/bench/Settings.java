package ipledge.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param scenarios in the order in which they run
 * @param atOnce applications under way in a closed load
 */
record Settings(
    Path root,
    Path state,
    List<String> scenarios,
    int pairs,
    Duration slice,
    Duration warmUp,
    int atOnce,
    int basePort) {

  static final List<String> ALL = List.of("S0", "S1", "S2", "S3", "S7");

  /** Counts instead of times: for every build, not for a quiet hour. */
  static final String COUNTERS = "counters";

  /**
   * @throws IllegalArgumentException with a sentence for whoever typed it
   */
  static Settings of(Path root, String... arguments) {
    List<String> scenarios = new ArrayList<>();
    int pairs = 5;
    int slice = 30;
    int warmUp = 180;
    int atOnce = 16;
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      switch (argument) {
        case "--pairs" -> pairs = number(arguments, ++i);
        case "--slice" -> slice = number(arguments, ++i);
        case "--warm-up" -> warmUp = number(arguments, ++i);
        case "--at-once" -> atOnce = number(arguments, ++i);
        default -> {
          if (!ALL.contains(argument) && !argument.equals(COUNTERS)) {
            throw new IllegalArgumentException("There is no scenario " + argument + ".");
          }
          scenarios.add(argument);
        }
      }
    }
    String port = System.getenv().getOrDefault("IPLEDGE_BENCH_PORT", "30400");
    String state =
        System.getenv()
            .getOrDefault(
                "IPLEDGE_BENCH_STATE", System.getProperty("java.io.tmpdir") + "/ipledge-bench");
    return new Settings(
        root,
        Path.of(state),
        scenarios.isEmpty() ? ALL : List.copyOf(scenarios),
        pairs,
        Duration.ofSeconds(slice),
        Duration.ofSeconds(warmUp),
        atOnce,
        Integer.parseInt(port));
  }

  /** How long all of it takes, at about. */
  Duration expected() {
    Duration all = Duration.ZERO;
    for (String scenario : scenarios) {
      Duration start = Duration.ofMinutes(1);
      all =
          all.plus(
              switch (scenario) {
                case "S0" -> start.plusSeconds(40);
                case "S1" -> start.plus(warmUp).plus(slice.multipliedBy(pairs));
                case COUNTERS -> start.plusMinutes(2);
                case "S2", "S3" ->
                    start
                        .plus(start)
                        .plus(warmUp.multipliedBy(2))
                        .plus(slice.multipliedBy(3L * pairs));
                default -> start.plus(warmUp).plus(slice.multipliedBy(4L * pairs));
              });
    }
    return all;
  }

  private static int number(String[] arguments, int at) {
    if (at >= arguments.length || !arguments[at].matches("[1-9]\\d{0,5}")) {
      throw new IllegalArgumentException(arguments[at - 1] + " wants a number.");
    }
    return Integer.parseInt(arguments[at]);
  }
}
