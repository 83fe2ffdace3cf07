package ipledge.launcher.command;

import ipledge.launcher.Refusal;
import ipledge.launcher.Settings;
import ipledge.launcher.Stack;
import ipledge.launcher.artifact.Trees;
import ipledge.launcher.service.Postgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes everything the stack has remembered, after asking. The settings file and the cache stay.
 */
public final class Reset {

  private static final List<String> KEPT = List.of(Settings.FILE_NAME, "lock", Marker.NAME);

  private final Stack stack;
  private final BufferedReader in;

  public Reset(Stack stack, BufferedReader in) {
    this.stack = stack;
    this.in = in;
  }

  public void run() throws IOException, InterruptedException {
    Path state = stack.folders().state();
    if (!Marker.isSet(state)) {
      throw new Refusal(
          "%s is not removed: it has no file %s, so that not everything in it may be IPledge's."
              .formatted(state, Marker.NAME));
    }
    stack
        .progress()
        .text(
            "This stops the stack and removes all cases, documents, audit records, keys and logs in "
                + state
                + ".\nType yes to go on:");
    if (!"yes".equals(in.readLine())) {
      throw new Refusal("Nothing was removed.");
    }
    new Down(stack).run();
    Trees.delete(Postgres.home(stack.folders(), stack.settings()));
    try (Stream<Path> entries = Files.list(state)) {
      for (Path entry : entries.toList()) {
        if (!KEPT.contains(entry.getFileName().toString())) {
          Trees.delete(entry);
        }
      }
    }
    stack.progress().line("reset", "done; the next up starts with an empty bank");
  }
}
