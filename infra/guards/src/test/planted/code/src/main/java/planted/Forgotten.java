package planted;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;

/** Forgets what became true. */
final class Forgotten {

  private Forgotten() {}

  @CheckReturnValue
  static List<String> approve() {
    return List.of("approved");
  }

  static void decide() {
    approve();
  }
}
