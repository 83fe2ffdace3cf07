package ipledge.collateral;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper about a right of a case: one of its documents, and what it says.
 *
 * @param rightId the right that it is about
 * @param givenBy who gave it, such as the pledgor or a co-owner, by registered name
 * @param documentId the paper itself among the case's documents; null only for one that was taken
 *     down before documents were kept
 * @param signedOn when it was signed
 */
public record RightPaper(
    UUID rightId,
    Paper paper,
    String givenBy,
    @Nullable UUID documentId,
    @Nullable LocalDate signedOn) {}
