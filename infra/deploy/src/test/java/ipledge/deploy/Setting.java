package ipledge.deploy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One setting as the code declares it.
 *
 * @param name the property's name
 * @param type simple name of its type
 * @param otherwise what holds when it is not set; null when nothing does
 * @param rule what values it takes; empty when its type says it all
 * @param meaning what it is, a sentence
 */
record Setting(String name, String type, @Nullable String otherwise, String rule, String meaning) {

  /** How the environment names it: upper case, dots become underscores, hyphens go. */
  static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
  }

  String row() {
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            name, type, otherwise == null ? "" : "`" + otherwise + "`", cell(rule), cell(meaning));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
