package planted;

import org.jspecify.annotations.Nullable;

/** Promises something and may give nothing. */
final class Nothing {

  private Nothing() {}

  static String first(@Nullable String word) {
    return word;
  }
}
