package ipledge.web.worklist;

import ipledge.web.view.Person;
import ipledge.worklist.NoticeLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice that a step takes long.
 *
 * @param percent of the target time, for example "50"
 * @param step element id
 * @param open whether the task still has to be done
 * @param holder who has the task, or did it
 * @param dueOn last day of the target
 */
record NoticeShown(
    UUID id,
    NoticeLevel level,
    String percent,
    UUID applicationId,
    String caseNumber,
    String borrower,
    UUID taskId,
    String step,
    boolean open,
    @Nullable Person holder,
    LocalDate dueOn,
    Instant at,
    @Nullable Instant readAt) {}
