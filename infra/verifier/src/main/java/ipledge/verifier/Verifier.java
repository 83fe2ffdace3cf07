package ipledge.verifier;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The command. Ends with 0 when the trail is whole, 1 when something was found, 2 when it could not
 * be checked.
 */
public final class Verifier {

  private static final String USAGE =
      """
      Checks the audit trail of IPledge.
        a case's exported file:  --bundle FILE --key PUBLIC.pem [--witness FOLDER]
        the whole database:      --database JDBC-URL --user ROLE [--password-file FILE]
                                 --witness FOLDER --key PUBLIC.pem [--mac-key FILE]
                                 [--window SECONDS that the sealer is given to finish a block; 60]
      Several keys: separate the files by a comma.
      """;
  private static final int LONGEST_LIST = 1000;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private Verifier() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out));
  }

  /**
   * The command without the end of its process.
   *
   * @return what the process would end with
   */
  public static int run(String[] arguments, PrintStream out) {
    try {
      List<Finding> findings = verify(options(arguments));
      findings.stream().limit(LONGEST_LIST).forEach(out::println);
      long losses = findings.stream().filter(Finding::isLoss).count();
      out.println(
          losses == 0 ? "The trail is whole." : losses + " findings: the trail is NOT whole.");
      return losses == 0 ? 0 : 1;
    } catch (Exception e) {
      out.println("Not checked: " + e.getMessage());
      out.print(USAGE);
      return 2;
    }
  }

  /** Everything found, by the options of the command without their dashes. */
  static List<Finding> verify(Map<String, String> options) throws Exception {
    Findings findings = new Findings();
    List<PublicKey> keys = new ArrayList<>();
    for (String file : required(options, "key").split(",")) {
      keys.add(Head.key(Files.readString(Path.of(file))));
    }
    if (options.containsKey("bundle")) {
      String folder = options.get("witness");
      Witness witness = folder == null ? null : Witness.read(Path.of(folder), keys, findings);
      new FileCheck(witness, findings)
          .run(Files.readString(Path.of(required(options, "bundle"))), keys);
      return findings.all;
    }
    Path folder = Path.of(required(options, "witness"));
    long seconds = Long.parseLong(options.getOrDefault("window", "60"));
    Instant until = Instant.now().plusSeconds(seconds);
    String address = required(options, "database");
    String user = required(options, "user");
    String mac = options.get("mac-key");
    byte[] macKey = mac == null ? null : Files.readAllBytes(Path.of(mac));
    try (Connection connection = DriverManager.getConnection(address, user, password(options))) {
      DatabaseCheck check = new DatabaseCheck(connection, macKey, findings);
      while (check.run(() -> Witness.read(folder, keys, findings), Instant.now().isBefore(until))) {
        Thread.sleep(PAUSE);
      }
    }
    return findings.all;
  }

  private static String password(Map<String, String> options) throws Exception {
    String file = options.get("password-file");
    return file == null ? "" : Files.readString(Path.of(file)).lines().findFirst().orElse("");
  }

  private static Map<String, String> options(String[] arguments) {
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
        throw new IllegalArgumentException("unclear: " + arguments[i]);
      }
      options.put(arguments[i].substring(2), arguments[i + 1]);
    }
    return options;
  }

  private static String required(Map<String, String> options, String name) {
    String value = options.get(name);
    if (value == null) {
      throw new IllegalArgumentException("--" + name + " is missing");
    }
    return value;
  }
}
