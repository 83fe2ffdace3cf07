package ipledge.worklist;

import ipledge.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as a page shows it to one reader.
 *
 * @param amount that the case asks for, in yuan
 * @param channel of the case, once decided
 * @param draft what was typed so far, a JSON object
 * @param decision the word that was decided, if the page has one
 * @param tookPart the excluded step in which the reader took part before; null if none
 * @param told where the engine is with the decision: READY, TOLD, NOT_TAKEN or PARKED
 * @param sortKey the sort value, for the next page
 */
public record TaskView(
    WorkItem item,
    String caseNumber,
    String borrower,
    Money amount,
    @Nullable String channel,
    Instant openedAt,
    @Nullable Instant claimedAt,
    @Nullable Instant closedAt,
    @Nullable String draft,
    @Nullable String decision,
    @Nullable String tookPart,
    @Nullable String told,
    String sortKey) {

  public UUID id() {
    return item.id();
  }

  /** Whether anybody still has to do it. */
  public boolean isOpen() {
    return item.state() == WorkItem.State.OPEN || item.state() == WorkItem.State.CLAIMED;
  }

  public List<String> groups() {
    return item.candidateGroups();
  }
}
