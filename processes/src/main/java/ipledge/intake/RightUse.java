package ipledge.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where a right is already.
 *
 * @param pledged whether it is pledged there; if not, the case is still being handled
 * @param caseNumber null if it is a case that the reader may not see: one of another branch
 */
public record RightUse(boolean pledged, @Nullable String caseNumber) {

  /** The reason for which it cannot be pledged again, a message key. */
  public String code() {
    String where = caseNumber == null ? "elsewhere" : "here";
    return (pledged ? "intake.right-pledged-" : "intake.right-in-case-") + where;
  }
}
