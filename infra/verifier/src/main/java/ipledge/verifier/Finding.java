package ipledge.verifier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was sealed.
 *
 * @param event the row it is about, where it is about one
 */
public record Finding(Kind kind, @Nullable UUID event, String what) {

  /** What happened. */
  public enum Kind {
    /** An event's content differs from what was sealed. */
    CHANGED,
    /** A sealed event is gone. */
    DELETED,
    /** An event that was never witnessed claims to be sealed, or lies about unsealed. */
    INSERTED,
    /** An event stands at another's place in the tree. */
    REORDERED,
    /** An event's seal is gone or not its own. */
    SEAL_CHANGED,
    /** An event says it is older than events that were sealed before it. */
    BACKDATED,
    /** An event's MAC was not made with the application's key. */
    FORGED,
    /** A head of the witness differs from the one in the database, or has no match there. */
    HEAD_CHANGED,
    HEAD_MISSING,
    /** A head in the database is unknown to the witness. */
    HEAD_INSERTED,
    /** A head's signature is not of a known key. */
    SIGNATURE,
    /** The witness itself is not whole, or its heads do not belong to one growing tree. */
    WITNESS,
    /** An exported file does not fit together. */
    FILE,
    /** Worth knowing, no loss. */
    NOTICE
  }

  boolean isLoss() {
    return kind != Kind.NOTICE;
  }

  @Override
  public String toString() {
    return kind + (event == null ? "" : " event " + event) + ": " + what;
  }
}
