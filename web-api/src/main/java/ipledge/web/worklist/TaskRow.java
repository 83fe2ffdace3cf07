package ipledge.web.worklist;

import ipledge.shared.Money;
import ipledge.web.view.Ageing;
import ipledge.web.view.Permission;
import ipledge.web.view.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param subject what in the case it is about, when not the whole case
 * @param group the first role that may take it
 * @param claim whether the reader could claim it, said beforehand
 */
record TaskRow(
    UUID id,
    String formKey,
    String elementId,
    String processId,
    UUID applicationId,
    String caseNumber,
    String borrower,
    Money amount,
    @Nullable String channel,
    @Nullable String subject,
    int round,
    State state,
    String group,
    @Nullable Person claimedBy,
    Instant openedAt,
    @Nullable LocalDate dueOn,
    @Nullable Integer workingDaysLeft,
    Ageing ageing,
    boolean hasDraft,
    @Nullable Instant decidedAt,
    @Nullable String decision,
    Permission claim) {

  /** Where a task stands. */
  enum State {
    OPEN,
    CLAIMED,
    DECIDED,
    WITHDRAWN
  }
}
