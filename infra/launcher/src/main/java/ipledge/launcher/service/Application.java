package ipledge.launcher.service;

import ipledge.launcher.Folders;
import ipledge.launcher.Settings;
import ipledge.launcher.artifact.OwnJar;
import ipledge.launcher.process.Launch;
import ipledge.launcher.process.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** One of our Spring Boot applications. What each is told stands in {@link Applications}. */
final class Application implements Service {

  private final Plan plan;
  private final Settings settings;
  private final Folders folders;
  private final Path java;

  /**
   * What tells one application from another.
   *
   * @param after the services it needs
   * @param ports what it listens on
   * @param health where its health is asked
   * @param address where it is found
   * @param outside whether it is run by somebody else
   * @param jar its program
   * @param environment its settings, made at the start because that may make secrets
   */
  record Plan(
      String name,
      Set<String> after,
      Map<String, Integer> ports,
      String health,
      String address,
      boolean outside,
      OwnJar jar,
      Supplier<Map<String, String>> environment) {}

  Application(Plan plan, Settings settings, Folders folders, Path java) {
    this.plan = plan;
    this.settings = settings;
    this.folders = folders;
    this.java = java;
  }

  @Override
  public String name() {
    return plan.name();
  }

  @Override
  public Set<String> after() {
    return plan.after();
  }

  @Override
  public Map<String, Integer> ports() {
    return plan.ports();
  }

  @Override
  public String address() {
    return plan.address();
  }

  @Override
  public boolean isOutside() {
    return plan.outside();
  }

  @Override
  public List<OwnJar> jars() {
    return List.of(plan.jar());
  }

  /**
   * Runs a copy of the jar: a build meanwhile must not take classes away from a running program.
   */
  @Override
  public Launch launch() throws IOException {
    Path own = folders.of(name());
    Path copy = own.resolve(name() + ".jar");
    Files.copy(plan.jar().file(), copy, StandardCopyOption.REPLACE_EXISTING);
    List<String> command =
        List.of(
            java.toString(),
            settings.heap(name()),
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-jar",
            copy.toString());
    Map<String, String> environment = new HashMap<>(plan.environment().get());
    environment.put("SERVER_ADDRESS", Addresses.LOOPBACK);
    return new Launch(command, environment, own);
  }

  @Override
  public Readiness.Probe probe() {
    return Readiness.http(plan.health());
  }
}
