package ipledge.launcher.command;

import ipledge.launcher.Progress;
import ipledge.launcher.Stack;
import ipledge.launcher.process.ProcessIdentity;
import ipledge.launcher.process.ProcessRecord;
import ipledge.launcher.process.Stopper;
import ipledge.launcher.service.Service;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Stops what the launcher started, in the reverse order. Data stays. */
public final class Down {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final Stack stack;
  private final Progress progress;
  private final Stopper stopper = new Stopper(PATIENCE);

  public Down(Stack stack) {
    this.stack = stack;
    this.progress = stack.progress();
  }

  /**
   * Also looks for services that have become outside ones since: their process is still ours to
   * end.
   */
  public void run() throws IOException, InterruptedException {
    for (Service service : stack.services().reversed()) {
      ProcessRecord record = stack.record(service);
      Optional<ProcessIdentity> running = record.running();
      if (running.isPresent()) {
        Instant begin = progress.now();
        Stopper.Ending ending = stopper.stop(running.get(), service.stopSignal());
        String how = ending == Stopper.Ending.STOPPED ? "stopped" : "did not stop and was killed";
        progress.line(service.name(), how, begin);
      } else {
        progress.line(service.name(), "does not run");
      }
      record.remove();
    }
  }
}
