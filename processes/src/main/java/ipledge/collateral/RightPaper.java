package ipledge.pledge;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper attached to a filing.
 *
 * @param rightId the right that it is about
 * @param givenBy who gave it, such as the pledgor or a co-owner
 * @param documentId the paper itself among the case's documents
 * @param signedOn when it was signed
 */
public record Statement(
    UUID rightId,
    Paper paper,
    String givenBy,
    @Nullable UUID documentId,
    @Nullable LocalDate signedOn) {

  /** One that is not kept with the case. */
  public Statement(UUID rightId, Paper paper, String givenBy) {
    this(rightId, paper, givenBy, null, null);
  }
}
