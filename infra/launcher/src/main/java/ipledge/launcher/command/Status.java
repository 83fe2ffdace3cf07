package ipledge.launcher.command;

import ipledge.launcher.Stack;
import ipledge.launcher.process.ProcessIdentity;
import ipledge.launcher.process.Readiness;
import ipledge.launcher.service.Service;
import java.util.Optional;

/** One line a service: whether it runs, whether it answers, where it is. */
public final class Status {

  private final Stack stack;

  public Status(Stack stack) {
    this.stack = stack;
  }

  /** Whether everything that should run is ready. */
  public boolean run() throws InterruptedException {
    boolean whole = true;
    for (Service service : stack.services()) {
      String state;
      Optional<ProcessIdentity> running = stack.record(service).running();
      if (service.isOutside()) {
        state = "outside, " + service.address();
      } else if (running.isEmpty()) {
        state = "does not run";
        whole = false;
      } else if (Readiness.answers(service.probe())) {
        state = "ready, " + service.address() + " (process " + running.get().pid() + ")";
      } else {
        state = "runs but does not answer (process " + running.get().pid() + ")";
        whole = false;
      }
      stack.progress().line(service.name(), state);
    }
    return whole;
  }
}
