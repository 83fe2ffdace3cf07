package ipledge.web.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reason that the rules gave, good or bad.
 *
 * @param code its key
 * @param message the sentence in the caller's language
 * @param rule id of the rule in the bank's rule file, where there is one
 * @param decision the decision of a table that gave it, where one did
 */
public record Reason(String code, String message, @Nullable String rule, @Nullable UUID decision) {

  /** A reason that no table gave. */
  public Reason(String code, String message, @Nullable String rule) {
    this(code, message, rule, null);
  }
}
