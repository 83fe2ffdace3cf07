package ipledge.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A check on a right.
 *
 * @param level OK; WARN, which a statement can cure; BLOCK, which stops the filing; or MISSING,
 *     which the register has not said
 */
public record FindingShown(Level level, String code, String message, @Nullable String rule) {

  /** How a check came out. */
  public enum Level {
    OK,
    WARN,
    BLOCK,
    MISSING
  }
}
