package ipledge.crucible.judge;

/**
 * Something that must never be.
 *
 * @param invariant its id, such as {@code I-4}
 * @param subject what it happened to: a case, a task, an account, a key
 */
public record Violation(String invariant, String subject, String what) {

  @Override
  public String toString() {
    return invariant + " " + subject + ": " + what;
  }
}
