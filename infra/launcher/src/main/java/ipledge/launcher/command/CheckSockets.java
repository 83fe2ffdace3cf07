package ipledge.launcher.command;

import ipledge.launcher.Refusal;
import ipledge.launcher.Stack;
import ipledge.launcher.process.Listener;
import ipledge.launcher.process.ProcessIdentity;
import ipledge.launcher.process.SocketTable;
import ipledge.launcher.service.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists every listening socket of the running stack: none may be reached from another machine, and
 * each is one of the service's ports, so that nothing listens of which nobody knows.
 */
public final class CheckSockets {

  private final Stack stack;
  private final SocketTable sockets;

  public CheckSockets(Stack stack, SocketTable sockets) {
    this.stack = stack;
    this.sockets = sockets;
  }

  /**
   * @throws Refusal when a socket is bound to more than loopback or to a port that is none of its
   *     service's, or a service's sockets cannot be seen
   */
  public void run() throws IOException {
    List<Listener> all = sockets.listeners();
    List<String> open = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    int seen = 0;
    for (Service service : stack.inside()) {
      Optional<ProcessIdentity> running = stack.record(service).running();
      if (running.isPresent()) {
        List<Listener> own = of(running.get().pid(), all);
        List<Integer> silent = silent(service, own);
        if (own.isEmpty() || !silent.isEmpty()) {
          throw new Refusal(
              "No socket of %s can be seen%s, though it runs."
                  .formatted(service.name(), silent.isEmpty() ? "" : " on " + silent));
        }
        for (Listener listener : own) {
          String where = listener.address().getHostAddress() + ":" + listener.port();
          stack.progress().line(service.name(), where);
          if (!listener.isLoopback()) {
            open.add(service.name() + " on " + where);
          }
          if (!service.ports().containsValue(listener.port())) {
            unknown.add(service.name() + " on " + where);
          }
          seen++;
        }
      }
    }
    if (!open.isEmpty()) {
      throw new Refusal("Reachable from other machines: " + String.join(", ", open) + ".");
    }
    if (!unknown.isEmpty()) {
      throw new Refusal("None of the service's ports: " + String.join(", ", unknown) + ".");
    }
    stack.progress().line("sockets", seen + ", all on loopback");
  }

  private static List<Integer> silent(Service service, List<Listener> own) {
    Set<Integer> heard = own.stream().map(Listener::port).collect(Collectors.toSet());
    return service.ports().values().stream().filter(port -> !heard.contains(port)).toList();
  }

  private List<Listener> of(long pid, List<Listener> all) {
    Set<Long> inodes = new HashSet<>();
    Stream<Long> descendants =
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid);
    Stream.concat(Stream.of(pid), descendants).forEach(one -> inodes.addAll(sockets.sockets(one)));
    return all.stream().filter(listener -> inodes.contains(listener.inode())).toList();
  }
}
