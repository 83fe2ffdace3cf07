package ipledge.crucible.stack;

import ipledge.launcher.Folders;
import ipledge.launcher.Progress;
import ipledge.launcher.Refusal;
import ipledge.launcher.Settings;
import ipledge.launcher.Stack;
import ipledge.launcher.artifact.OwnJar;
import ipledge.launcher.artifact.Trees;
import ipledge.launcher.command.Down;
import ipledge.launcher.command.Up;
import ipledge.launcher.process.Spawner;
import ipledge.launcher.secret.Secrets;
import ipledge.launcher.service.Postgres;
import ipledge.launcher.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The stack that {@code ./ipledge up} starts (PostgreSQL, Camunda, Keycloak, simulators, both
 * applications), empty, on free ports, in a folder of its own. It is taken down and removed on
 * {@link #close}, and also when the virtual machine ends before.
 */
public final class LocalStack implements AutoCloseable {

  /** A build may share its machine with others; slow is not broken. */
  private static final String PATIENCE_SECONDS = "600";

  private final Stack stack;
  private final Path output;
  private final Thread lastResort;
  private volatile boolean closing;

  private LocalStack(Stack stack, Path output) {
    this.stack = stack;
    this.output = output;
    this.lastResort = new Thread(this::downAtLast, "takes the stack down");
  }

  /**
   * Starts everything from the jars that the build has just packaged.
   *
   * @param root the repository
   * @param output a folder for the logs
   * @throws Refusal when a service does not become ready, with the end of its log
   */
  public static LocalStack start(Path root, Path output) throws IOException, InterruptedException {
    Path state = Files.createTempDirectory("ipledge-crucible-");
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.putAll(FreePorts.find(RandomGenerator.getDefault()));
    environment.put("IPLEDGE_STATE", state.toString());
    environment.putIfAbsent("IPLEDGE_DEADLINE_SECONDS", PATIENCE_SECONDS);
    Folders folders = Folders.of(root, environment);
    Stack stack =
        Stack.of(
            Settings.load(state, environment),
            folders,
            new Progress(System.out, InstantSource.system()),
            new Spawner(environment),
            Path.of(System.getProperty("java.home"), "bin", "java"));
    LocalStack started = new LocalStack(stack, Folders.made(output));
    Runtime.getRuntime().addShutdownHook(started.lastResort);
    try {
      started.demandJars();
      started.up();
      return started;
    } catch (Throwable e) {
      started.close();
      throw e;
    }
  }

  /**
   * Starts what does not run, and waits until everything answers.
   *
   * @throws Refusal when the stack is being taken down
   */
  public void up() throws IOException, InterruptedException {
    if (closing) {
      throw new Refusal("The stack is being taken down.");
    }
    new Up(stack).run();
  }

  /** Stops everything; what it has remembered stays, for another {@link #up}. */
  public void down() throws IOException, InterruptedException {
    new Down(stack).run();
  }

  /** As the commands of {@code ./ipledge} take it. */
  public Stack stack() {
    return stack;
  }

  /** The address of the workbench and of the API, without a slash at the end. */
  public String web() {
    return service("web-api").address();
  }

  /** The realm in which people sign in. */
  public String issuer() {
    return service("keycloak").address();
  }

  public String simulators() {
    return service("simulators").address();
  }

  /** Where passwords and keys lie, each a file of its own. */
  public Path secrets() {
    return stack.folders().secrets();
  }

  /** Where the witness of the audit trail keeps its signed heads. */
  public Path witness() {
    return stack.folders().of("witness");
  }

  public String databaseAddress() {
    return service("postgres").address();
  }

  /** The database as its superuser, for whom no row level security holds. */
  public Connection database() throws SQLException {
    return DriverManager.getConnection(
        databaseAddress(), "postgres", Secrets.read(secrets().resolve("db-superuser")));
  }

  /** The process of a service, by its name in {@code ./ipledge status}. */
  public ProcessHandle process(String service) {
    return stack
        .record(service(service))
        .running()
        .flatMap(identity -> ProcessHandle.of(identity.pid()))
        .orElseThrow(() -> new IllegalStateException(service + " does not run"));
  }

  @Override
  public void close() throws IOException {
    if (!Thread.currentThread().equals(lastResort)) {
      boolean _ = Runtime.getRuntime().removeShutdownHook(lastResort);
    }
    closing = true;
    try {
      new Down(stack).run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the stack was taken down", e);
    } finally {
      keepLogs();
    }
    Trees.delete(Postgres.home(stack.folders(), stack.settings()));
    Trees.delete(stack.folders().state());
  }

  /** Twice: while the virtual machine ends, somebody may just be starting something. */
  private void downAtLast() {
    closing = true;
    try {
      new Down(stack).run();
      close();
    } catch (IOException | InterruptedException e) {
      System.err.println("The stack in " + stack.folders().state() + " is left over: " + e);
    }
  }

  /**
   * The build has packaged them just now. The launcher would compare dates and start Maven within
   * Maven.
   */
  private void demandJars() throws IOException {
    for (Service service : stack.inside()) {
      for (OwnJar jar : service.jars()) {
        if (!Files.exists(jar.file())) {
          throw new Refusal(
              jar.module() + " is not packaged: ./mvnw -pl infra/crucible -am verify");
        }
        jar.built();
      }
    }
  }

  private void keepLogs() throws IOException {
    Path kept = Folders.made(output.resolve("logs"));
    try (Stream<Path> logs = Files.list(stack.folders().logs())) {
      for (Path log : logs.toList()) {
        Path to = kept.resolve(log.getFileName());
        Files.deleteIfExists(to);
        Path _ = Files.copy(log, to);
      }
    }
  }

  private Service service(String name) {
    return stack.services().stream()
        .filter(service -> service.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no service is called " + name));
  }
}
