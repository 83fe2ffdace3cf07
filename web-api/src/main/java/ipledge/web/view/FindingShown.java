package ipledge.web.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check on a right.
 *
 * @param level OK; WARN, which a statement can cure; BLOCK, which stops the filing; or MISSING,
 *     which the register has not said
 * @param decision the decision of a table that found it; null where the registrar did
 */
public record FindingShown(
    Level level, String code, String message, @Nullable String rule, @Nullable UUID decision) {

  /** How a check came out. */
  public enum Level {
    OK,
    WARN,
    BLOCK,
    MISSING
  }

  /** The same as a reason. */
  public Reason reason() {
    return new Reason(code, message, rule, decision);
  }
}
