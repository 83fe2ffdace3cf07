package ipledge.launcher;

import ipledge.launcher.command.CheckSockets;
import ipledge.launcher.command.Clock;
import ipledge.launcher.command.Demo;
import ipledge.launcher.command.Down;
import ipledge.launcher.command.Logs;
import ipledge.launcher.command.Reset;
import ipledge.launcher.command.Status;
import ipledge.launcher.command.Up;
import ipledge.launcher.command.Welcome;
import ipledge.launcher.process.SocketTable;
import ipledge.launcher.process.Spawner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The program behind the start script {@code ./ipledge}. */
public final class Main {

  private static final String USAGE =
      """
      ./ipledge up             builds what is missing and starts everything
      ./ipledge down           stops everything; what it has remembered stays
      ./ipledge status         says what runs
      ./ipledge demo FILE      plays a case such as infra/cases/bank-of-communications-2006.yaml on the running stack,
                               as the people who would do it; a right stays pledged, so that the same file ends
                               in a refusal the second time, naming the case in the way, until ./ipledge reset
      ./ipledge clock [+30d]   shows the bank's time, or leads it on: days d, hours h, minutes m
      ./ipledge logs NAME      shows the end of a service's log; with -f it follows
      ./ipledge reset          removes everything it has remembered, after asking
      ./ipledge check-sockets  lists the listening sockets; all must be on loopback
      Settings and their defaults: infra/launcher/src/main/resources/ipledge/launcher/settings.properties""";

  private final Stack stack;

  private Main(Stack stack) {
    this.stack = stack;
  }

  public static void main(String[] arguments) throws InterruptedException {
    try {
      Map<String, String> environment = System.getenv();
      Folders folders = Folders.of(Path.of(System.getProperty("ipledge.root", ".")), environment);
      Main main =
          new Main(
              Stack.of(
                  Settings.load(folders.state(), environment),
                  folders,
                  new Progress(System.out, InstantSource.system()),
                  new Spawner(environment),
                  Path.of(System.getProperty("java.home"), "bin", "java")));
      System.exit(main.run(List.of(arguments)));
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (IOException e) {
      System.err.println("The launcher cannot go on: " + e);
      System.exit(1);
    }
  }

  private int run(List<String> arguments) throws IOException, InterruptedException {
    String command = arguments.isEmpty() ? "help" : arguments.getFirst();
    switch (command) {
      case "up" -> alone(this::up);
      case "down" -> alone(() -> new Down(stack).run());
      case "reset" -> alone(() -> new Reset(stack, input()).run());
      case "status" -> {
        return new Status(stack).run() ? 0 : 3;
      }
      case "demo" -> {
        return new Demo(stack, System.out).run(Path.of(argument(arguments, "demo FILE"))) ? 0 : 1;
      }
      case "clock" -> clock(arguments);
      case "logs" -> logs(arguments);
      case "check-sockets" -> new CheckSockets(stack, new SocketTable()).run();
      case "help", "-h", "--help" -> stack.progress().text(USAGE);
      default -> throw new Refusal("There is no command " + command + ".\n" + USAGE);
    }
    return 0;
  }

  private void up() throws IOException, InterruptedException {
    new Up(stack).run();
    new Welcome(stack).print();
  }

  private void clock(List<String> arguments) throws InterruptedException {
    if (arguments.size() == 1) {
      new Clock(stack).show();
    } else {
      new Clock(stack).lead(argument(arguments, "clock +30d"));
    }
  }

  private static String argument(List<String> arguments, String usage) {
    if (arguments.size() != 2) {
      throw new Refusal("Say it like this: ./ipledge " + usage + ".");
    }
    return arguments.get(1);
  }

  private void logs(List<String> arguments) throws IOException, InterruptedException {
    List<String> names = arguments.stream().skip(1).filter(a -> !a.startsWith("-")).toList();
    if (names.size() != 1) {
      throw new Refusal("Name one service: ./ipledge logs NAME.");
    }
    new Logs(stack).run(names.getFirst(), arguments.contains("-f"));
  }

  private static BufferedReader input() {
    return new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
  }

  /** What changes the stack is done by one launcher at a time. */
  private void alone(Change change) throws IOException, InterruptedException {
    Path lock = Folders.made(stack.folders().state()).resolve("lock");
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock held = channel.tryLock();
      if (held == null) {
        throw new Refusal(
            "Another ./ipledge command is at work on " + stack.folders().state() + ".");
      }
      change.run();
    }
  }

  @FunctionalInterface
  private interface Change {
    void run() throws IOException, InterruptedException;
  }
}
