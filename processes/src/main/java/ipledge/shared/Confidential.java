package ipledge.shared;

/**
 * Text that can name a person. The audit trail keeps a salted digest of it in the sealed event and
 * the text itself in an erasable place (rule A5); logs see only its length.
 *
 * @param text the text
 */
public record Confidential(String text) {

  @Override
  public String toString() {
    return "[" + text.length() + " characters]";
  }
}
