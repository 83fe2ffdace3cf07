package ipledge.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for what is not allowed. One code serves three audiences: the BPMN error, the type
 * of the problem on HTTP and the message key on the page.
 */
public abstract class Violation extends RuntimeException {

  /** What kind of refusal it is, for callers that translate it. */
  public enum Kind {
    /** A rule of the bank or of the law says no. */
    RULE,
    /** The record is not in the state for it, or somebody was faster. */
    CONFLICT,
    /** This person may not. */
    FORBIDDEN,
    /** There is no such record, or not for this person. */
    NOT_FOUND
  }

  private final Kind kind;
  private final String code;
  private final transient Map<String, String> arguments;
  private final @Nullable String pointer;

  protected Violation(Kind kind, String code, Map<String, String> arguments) {
    this(kind, code, arguments, null);
  }

  protected Violation(
      Kind kind, String code, Map<String, String> arguments, @Nullable String pointer) {
    super(code, null, false, true);
    this.kind = kind;
    this.code = code;
    this.arguments = Map.copyOf(arguments);
    this.pointer = pointer;
  }

  public final Kind kind() {
    return kind;
  }

  /** The code, {@code <package>.<what>}, for example {@code approval.voter-took-part-before}. */
  public final String code() {
    return code;
  }

  /** Values for the message's placeholders; never personal data. */
  public final Map<String, String> arguments() {
    return arguments;
  }

  /** JSON pointer of the input field that is wrong, where there is one. */
  public final @Nullable String pointer() {
    return pointer;
  }
}
