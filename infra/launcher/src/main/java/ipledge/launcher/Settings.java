package ipledge.launcher;

import ipledge.launcher.process.Disk;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** The settings of the local stack: the environment over the settings file over the defaults. */
public final class Settings {

  public static final String FILE_NAME = "ipledge.properties";
  private static final String PREFIX = "IPLEDGE_";
  private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z:]*://[^\\s/]+.*");

  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = values;
  }

  /**
   * @throws Refusal when the file names a setting that does not exist: a misspelt port would
   *     otherwise be a default silently
   */
  public static Settings load(Path state, Map<String, String> environment) {
    Properties defaults = defaults();
    Map<String, String> values = new HashMap<>();
    defaults.forEach((name, value) -> values.put(name.toString(), value.toString()));
    fromFile(state.resolve(FILE_NAME))
        .forEach(
            (name, value) -> {
              if (!values.containsKey(name.toString())) {
                throw new Refusal("There is no setting " + name + " (in " + FILE_NAME + ").");
              }
              values.put(name.toString(), value.toString());
            });
    values.replaceAll((name, value) -> environment.getOrDefault(variable(name), value).strip());
    return new Settings(Map.copyOf(values));
  }

  /** A value that is never missing, because each setting has a default; it may be empty. */
  public String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("There is no setting " + name + ".");
    }
    return value;
  }

  public int port(String name) {
    int port = number("port." + name);
    if (port < 1 || port > 65_535) {
      throw new Refusal("The setting port." + name + " must be from 1 to 65535, not " + port + ".");
    }
    return port;
  }

  /** The address of a service that somebody else runs. */
  public Optional<String> outside(String service) {
    String address = text("outside." + service);
    if (address.isEmpty()) {
      return Optional.empty();
    }
    if (!ADDRESS.matcher(address).matches()) {
      throw new Refusal(
          "The setting outside." + service + " must be a whole address, not " + address + ".");
    }
    return Optional.of(address);
  }

  /** The largest heap of a Java service as the argument for its virtual machine. */
  public String heap(String service) {
    return "-Xmx" + text("heap." + service);
  }

  public Duration deadline() {
    return Duration.ofSeconds(number("deadline.seconds"));
  }

  /** What must be free on every disk that is written to. */
  public Disk disk() {
    return new Disk(number("disk.free-megabytes"));
  }

  public boolean clockIsControlled() {
    return text("clock").equals("controlled");
  }

  /** The environment variable of a setting. */
  static String variable(String name) {
    return PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private int number(String name) {
    try {
      return Integer.parseInt(text(name));
    } catch (NumberFormatException e) {
      throw new Refusal("The setting " + name + " must be a number, not " + text(name) + ".", e);
    }
  }

  private static Properties defaults() {
    Properties defaults = new Properties();
    try (InputStream in = Settings.class.getResourceAsStream("settings.properties")) {
      if (in == null) {
        throw new IllegalStateException("settings.properties is not in the launcher's jar");
      }
      defaults.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("settings.properties cannot be read", e);
    }
    return defaults;
  }

  private static Properties fromFile(Path file) {
    Properties properties = new Properties();
    if (Files.isRegularFile(file)) {
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(in);
      } catch (IOException e) {
        throw new Refusal("The settings file " + file + " cannot be read.", e);
      }
    }
    return properties;
  }
}
