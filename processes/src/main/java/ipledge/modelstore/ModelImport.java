package ipledge.modelstore;

import java.util.UUID;

/**
 * What importing the shipped models came to.
 *
 * @param releaseId the release that has exactly these models
 */
public record ModelImport(Outcome outcome, UUID releaseId) {

  /** What became of them. */
  public enum Outcome {
    /** The store was empty: they are the first release and go to the engine. */
    FIRST_RELEASE,
    /** They differ from every release: a draft that waits for four eyes. */
    DRAFT,
    /** They are in the store. */
    KNOWN
  }
}
