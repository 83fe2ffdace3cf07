package ipledge.pledge;

import ipledge.audit.AuditTrail;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Events;
import ipledge.shared.NoSuchRecord;
import ipledge.worklist.WorkItem;
import ipledge.worklist.Worklist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the pledges of ended cases cancelled at the registrar (REG-P14, REG-C12). */
@Service
@Transactional
public class Cancellations {

  /** The page on which a person settles a cancellation that the registrar refused. */
  public static final String SETTLE_CANCELLATION = "settle-cancellation";

  /** How a cancellation went; the gateway after it asks for it. */
  public enum Result {
    CANCELLED,
    REFUSED
  }

  private final PledgeRegistrationRepository repository;
  private final Worklist worklist;
  private final AuditTrail audit;
  private final Clock clock;

  Cancellations(
      PledgeRegistrationRepository repository, Worklist worklist, AuditTrail audit, Clock clock) {
    this.repository = repository;
    this.worklist = worklist;
    this.audit = audit;
    this.clock = clock;
  }

  /** The registrar has cancelled a pledge. */
  public void cancelled(UUID filingId, LocalDate day, Actor by) {
    audit.append(by, locked(filingId).cancelled(day));
  }

  /**
   * The registrar does not cancel it: a person has to see to it.
   *
   * @param code its reason
   */
  public void refused(UUID filingId, String code, Actor by) {
    audit.append(by, locked(filingId).cancellationRefused(code));
  }

  /**
   * What was done about a refused cancellation.
   *
   * @param decision RETRY, or SETTLED where the pledge ended in another way
   * @param text what was done
   * @param endedOn when it ended; needed to settle
   * @param documentIds documents of the case that show it
   * @return the audit event
   */
  public UUID settle(
      UUID taskId,
      String decision,
      String text,
      @Nullable LocalDate endedOn,
      List<UUID> documentIds,
      Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, SETTLE_CANCELLATION, by);
    if (text.isBlank()) {
      throw PledgeRefused.textMissing();
    }
    Actor acting = by.as(worklist.roleFor(item, by));
    PledgeRegistration filing = locked(item.recordId());
    boolean again =
        switch (decision) {
          case "RETRY" -> true;
          case "SETTLED" -> false;
          default -> throw PledgeRefused.decisionUnknown();
        };
    Events settled = filing.cancellationSettled(decision, text, documentIds);
    UUID event = audit.append(acting, settled).getFirst();
    if (!again) {
      audit.append(acting, filing.cancelled(requireEnd(endedOn)));
    }
    int round = again ? item.round() + 1 : item.round();
    worklist.decide(item, acting, Map.of("decision", decision, "round", round));
    return event;
  }

  private LocalDate requireEnd(@Nullable LocalDate endedOn) {
    if (endedOn == null) {
      throw PledgeRefused.endMissing();
    }
    if (endedOn.isAfter(BankTime.today(clock))) {
      throw PledgeRefused.endInFuture();
    }
    return endedOn;
  }

  private PledgeRegistration locked(UUID id) {
    return repository.lockById(id).orElseThrow(NoSuchRecord::new);
  }
}
