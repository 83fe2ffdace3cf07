package ipledge.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A reason that the rules gave, good or bad.
 *
 * @param code its key
 * @param message the sentence in the caller's language
 * @param rule id of the rule in the bank's rule file, where there is one
 */
public record Reason(String code, String message, @Nullable String rule) {}
