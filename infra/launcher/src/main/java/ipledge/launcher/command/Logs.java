package ipledge.launcher.command;

import ipledge.launcher.Refusal;
import ipledge.launcher.Stack;
import ipledge.launcher.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Shows the end of a service's log, or follows it. */
public final class Logs {

  private final Stack stack;

  public Logs(Stack stack) {
    this.stack = stack;
  }

  public void run(String name, boolean follow) throws IOException, InterruptedException {
    List<String> names = stack.services().stream().map(Service::name).toList();
    if (!names.contains(name)) {
      throw new Refusal("There is no service " + name + ": choose from " + names + ".");
    }
    Path log = stack.folders().log(name);
    if (!Files.exists(log)) {
      throw new Refusal(name + " has no log: it has not been started here.");
    }
    List<String> command = new ArrayList<>(List.of("tail", "-n", "200"));
    if (follow) {
      command.add("-F");
    }
    command.add(log.toString());
    int _ = new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
