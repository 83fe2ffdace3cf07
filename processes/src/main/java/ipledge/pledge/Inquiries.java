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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices a registrar that stays silent, and sends a person to ask it (REG-P10, REG-C04). */
@Service
@Transactional
public class Inquiries {

  /** The page on which a person writes down what the registrar said. */
  public static final String ASK_REGISTRAR = "ask-registrar";

  private final PledgeRegistrationRepository repository;
  private final ReviewLimit limit;
  private final Worklist worklist;
  private final AuditTrail audit;
  private final Clock clock;

  Inquiries(
      PledgeRegistrationRepository repository,
      ReviewLimit limit,
      Worklist worklist,
      AuditTrail audit,
      Clock clock) {
    this.repository = repository;
    this.limit = limit;
    this.worklist = worklist;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether a person is to ask now; the gateway after the daily look asks for it. */
  public enum Due {
    IN_TIME,
    LATE
  }

  /**
   * What the daily look found.
   *
   * @param round how many times a person was sent to ask, this time included
   */
  public record Look(Due due, int round) {}

  /**
   * Looks whether the registrar is late with its answer. That it is late is written down once; a
   * person is sent again when the last one asked in vain.
   */
  public Look look(UUID filingId, Actor by) {
    PledgeRegistration filing = locked(filingId);
    if (!filing.isAwaited()) {
      // An answer that came between the look and the task leaves nothing to ask.
      worklist.overtake(filingId, ASK_REGISTRAR, by);
      return new Look(Due.IN_TIME, filing.inquiries());
    }
    if (!filing.isToAsk(clock.instant())) {
      return new Look(Due.IN_TIME, filing.inquiries());
    }
    audit.append(by, filing.ask(clock.instant()));
    return new Look(Due.LATE, filing.inquiries());
  }

  /**
   * Writes down what the registrar said.
   *
   * @param expectedOn the day on which it means to answer, if it named one
   * @return the audit event
   */
  public UUID record(UUID taskId, String text, @Nullable LocalDate expectedOn, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, ASK_REGISTRAR, by);
    if (text.isBlank()) {
      throw PledgeRefused.inquiryMissing();
    }
    LocalDate today = BankTime.today(clock);
    if (expectedOn != null && expectedOn.isBefore(today)) {
      throw PledgeRefused.expectedInPast();
    }
    LocalDate again = expectedOn == null ? limit.again(today) : expectedOn;
    Events events = locked(item.recordId()).asked(item.round(), text, again);
    Actor acting = by.as(worklist.roleFor(item, by));
    UUID event = audit.append(acting, events).getFirst();
    worklist.decide(item, acting, Map.of());
    return event;
  }

  private PledgeRegistration locked(UUID id) {
    return repository.lockById(id).orElseThrow(NoSuchRecord::new);
  }
}
