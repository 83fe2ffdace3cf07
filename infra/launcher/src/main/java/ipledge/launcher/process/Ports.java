package ipledge.launcher.process;

import ipledge.launcher.Refusal;
import java.io.IOException;
import java.util.Optional;

/**
 * Says before a start which port is taken, and by whom, instead of a service failing half a minute
 * later.
 */
public final class Ports {

  private final SocketTable sockets;

  public Ports(SocketTable sockets) {
    this.sockets = sockets;
  }

  /**
   * @param setting the setting that moves the service to another port
   * @throws Refusal when somebody listens there already
   */
  public void demandFree(String service, String setting, int port) throws IOException {
    Optional<Listener> taken =
        sockets.listeners().stream().filter(listener -> listener.port() == port).findFirst();
    if (taken.isPresent()) {
      throw new Refusal(
          "Port %d, which %s needs, is taken by %s: stop that, or set %s to another port."
              .formatted(port, service, holder(taken.get()), setting));
    }
  }

  private String holder(Listener listener) throws IOException {
    return sockets
        .owner(listener)
        .flatMap(ProcessHandle::of)
        .map(
            process ->
                process.info().command().orElse("a program") + " (process " + process.pid() + ")")
        .orElse("another user's program");
  }
}
