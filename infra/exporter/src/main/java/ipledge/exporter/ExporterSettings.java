package ipledge.exporter;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * The exporter's arguments in the broker's configuration, {@code
 * ZEEBE_BROKER_EXPORTERS_<NAME>_ARGS_*}. Names are read without regard to case, because an
 * environment variable has none.
 *
 * @param url JDBC address of the database
 * @param user database role, member of {@code ipledge_exporter}
 * @param passwordFile file whose first line is the password; read at each connection, so that a new
 *     one needs no restart
 * @param batchSize rows in one transaction, 1 to 10,000
 * @param flushEvery longest time a row waits for its batch to fill
 */
record ExporterSettings(
    String url, String user, Path passwordFile, int batchSize, Duration flushEvery) {

  private static final int DEFAULT_BATCH = 200;
  private static final int LARGEST_BATCH = 10_000;
  private static final long DEFAULT_FLUSH_MILLIS = 200;

  /**
   * @throws IllegalArgumentException naming the argument that is missing or wrong; the broker then
   *     refuses to start with this sentence, which is better than one that exports nothing
   */
  static ExporterSettings from(Map<String, Object> arguments) {
    Map<String, Object> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    named.putAll(arguments);
    return new ExporterSettings(
        text(named, "url"),
        text(named, "user"),
        Path.of(text(named, "passwordFile")),
        Math.toIntExact(number(named, "batchSize", DEFAULT_BATCH, LARGEST_BATCH)),
        Duration.ofMillis(number(named, "flushMillis", DEFAULT_FLUSH_MILLIS, 60_000)));
  }

  private static String text(Map<String, Object> named, String name) {
    Object value = named.get(name);
    if (value == null || value.toString().isBlank()) {
      throw new IllegalArgumentException("the exporter of IPledge needs the argument " + name);
    }
    return value.toString().strip();
  }

  private static long number(Map<String, Object> named, String name, long otherwise, long most) {
    Object value = named.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(value.toString().strip());
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " must be a number, not " + value, e);
    }
    throw new IllegalArgumentException(name + " must be from 1 to " + most + ", not " + value);
  }
}
