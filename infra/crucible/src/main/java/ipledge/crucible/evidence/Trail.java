package ipledge.crucible.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs the offline verifier as a program of its own, as an auditor would. */
public final class Trail {

  private static final int WHOLE = 0;

  private Trail() {}

  /**
   * What the verifier found, a line each; nothing when the trail is whole.
   *
   * @param jar the verifier with its driver
   * @param database JDBC address
   * @param secrets folder of the stack's keys and passwords
   * @param witness folder of the witness
   */
  public static List<String> verify(Path jar, String database, Path secrets, Path witness)
      throws IOException, InterruptedException {
    Process verifier =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "--database",
                database,
                "--user",
                "postgres",
                "--password-file",
                secrets.resolve("db-superuser").toString(),
                "--witness",
                witness.toString(),
                "--key",
                secrets.resolve("sealing-key.pub.pem").toString(),
                "--mac-key",
                secrets.resolve("audit-mac-key").toString())
            .redirectErrorStream(true)
            .start();
    List<String> said;
    try (BufferedReader reader = verifier.inputReader(StandardCharsets.UTF_8)) {
      said = reader.lines().toList();
    }
    return verifier.waitFor() == WHOLE ? List.of() : said;
  }
}
