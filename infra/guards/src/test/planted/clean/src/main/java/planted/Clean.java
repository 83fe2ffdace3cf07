package planted;

import org.jspecify.annotations.Nullable;

/** Breaks nothing: what refuses this one refuses everything. */
final class Clean {

  private Clean() {}

  static @Nullable String first(String... words) {
    return words.length == 0 ? null : words[0];
  }
}
