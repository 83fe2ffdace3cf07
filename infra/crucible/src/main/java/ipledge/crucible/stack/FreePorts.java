package ipledge.crucible.stack;

import ipledge.launcher.process.Listener;
import ipledge.launcher.process.SocketTable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of ports that nobody listens on. They lie below those that the kernel gives to outgoing
 * connections, so that none is taken between being found and being used.
 */
final class FreePorts {

  /** The settings of the launcher that are ports, as environment variables. */
  private static final List<String> VARIABLES =
      List.of(
          "IPLEDGE_PORT_WEB",
          "IPLEDGE_PORT_WEB_MANAGEMENT",
          "IPLEDGE_PORT_WORKERS_MANAGEMENT",
          "IPLEDGE_PORT_SIMULATORS",
          "IPLEDGE_PORT_KEYCLOAK",
          "IPLEDGE_PORT_KEYCLOAK_MANAGEMENT",
          "IPLEDGE_PORT_ENGINE",
          "IPLEDGE_PORT_ENGINE_COMMAND",
          "IPLEDGE_PORT_ENGINE_INTERNAL",
          "IPLEDGE_PORT_ENGINE_REST",
          "IPLEDGE_PORT_ENGINE_MANAGEMENT",
          "IPLEDGE_PORT_POSTGRES");

  private static final int FIRST = 23_000;
  private static final int LAST = 31_000;
  private static final int TRIES = 100;

  private FreePorts() {}

  /** The environment that puts a stack on free ports. */
  static Map<String, String> find(RandomGenerator random) throws IOException {
    Set<Integer> taken =
        new SocketTable().listeners().stream().map(Listener::port).collect(Collectors.toSet());
    for (int i = 0; i < TRIES; i++) {
      int first = random.nextInt(FIRST, LAST);
      if (IntStream.range(0, VARIABLES.size()).noneMatch(at -> taken.contains(first + at))) {
        return from(first);
      }
    }
    throw new IOException("There is no row of " + VARIABLES.size() + " free ports.");
  }

  private static Map<String, String> from(int first) {
    Map<String, String> environment = new HashMap<>();
    for (int at = 0; at < VARIABLES.size(); at++) {
      environment.put(VARIABLES.get(at), Integer.toString(first + at));
    }
    return environment;
  }
}
