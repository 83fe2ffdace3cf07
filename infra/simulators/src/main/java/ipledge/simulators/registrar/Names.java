package ipledge.simulators.registrar;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares names as an examiner does: full-width signs, blanks and case are mere form. */
final class Names {

  private Names() {}

  static boolean sameButForForm(@Nullable String one, @Nullable String other) {
    return one != null && other != null && bare(one).equals(bare(other));
  }

  private static String bare(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
  }
}
