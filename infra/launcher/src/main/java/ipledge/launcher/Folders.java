package ipledge.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where things lie.
 *
 * @param root the repository
 * @param state data, keys, logs and process records of one stack; everything that {@code reset}
 *     removes
 * @param cache unpacked programs of others, shared by all stacks of this user
 */
public record Folders(Path root, Path state, Path cache) {

  public static Folders of(Path root, Map<String, String> environment) {
    Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
    Path state = folder(environment, "IPLEDGE_STATE", root.resolve(".ipledge"));
    Path cache = folder(environment, "IPLEDGE_CACHE", home.resolve(".cache").resolve("ipledge"));
    return new Folders(root.toAbsolutePath().normalize(), state, cache);
  }

  public Path logs() {
    return made(state.resolve("logs"));
  }

  public Path log(String service) {
    return logs().resolve(service + ".log");
  }

  public Path run() {
    return made(state.resolve("run"));
  }

  public Path secrets() {
    return state.resolve("secrets");
  }

  /** A service's own folder below the state folder. */
  public Path of(String service) {
    return made(state.resolve(service));
  }

  /** Makes a folder with its parents. */
  public static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Refusal("The folder " + folder + " cannot be made: " + e.getMessage() + ".", e);
    }
  }

  private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
    String named = environment.getOrDefault(variable, "");
    return (named.isEmpty() ? otherwise : Path.of(named)).toAbsolutePath().normalize();
  }
}
