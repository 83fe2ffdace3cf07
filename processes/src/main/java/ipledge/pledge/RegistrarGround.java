package ipledge.pledge;

import static java.util.Map.entry;

import ipledge.collateral.Register;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The registrar's codes in the words of our own tables (1.2.1, REG-T09, REG-C07). */
final class RegistrarGround {

  private static final Pattern NUMBERED = Pattern.compile("(REG-[A-Z]\\d+)-(\\d+)");

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          entry("REG-T09-PLEDGOR", "REG-T09.1"),
          entry("REG-T09-CONTRACT", "REG-T09.2"),
          entry("REG-T09-LAPSED", "REG-T09.3"),
          entry("REG-T09-FROZEN", "REG-T09.4"),
          entry("REG-T09-OTHER", "REG-T09.5"),
          entry("REG-C07-OWNER", "REG-C07.1"),
          entry("REG-C07-CONTRACT", "REG-C07.2"),
          entry("REG-C07-TERM", "REG-C07.3"),
          entry("REG-C07-PERIOD", "REG-C07.4"),
          entry("REG-C07-DISPUTE", "REG-C07.5"),
          entry("REG-C07-OTHER", "REG-C07.6"));

  private RegistrarGround() {}

  /** A code that we do not know is the register's ground "other". */
  static String ours(Register register, String code) {
    Matcher numbered = NUMBERED.matcher(code);
    return numbered.matches()
        ? numbered.group(1) + "." + numbered.group(2)
        : NAMED.getOrDefault(code, register.otherGround());
  }
}
