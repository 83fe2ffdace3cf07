package ipledge.pledge;

import ipledge.audit.AuditTrail;
import ipledge.intake.RefusalReasons;
import ipledge.outbox.Outbox;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Events;
import ipledge.worklist.Worklist;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a registrar's answer does to a filing, and how the flow that waits for it hears of it. */
@Component
class Answering {

  private static final String ANSWERED = "pledge-registration.answered";
  private static final String CORRECT_FILING = "correct-filing";
  private static final String CORRECTION_MISSED = "pledge.correction-missed";

  private final FilingBook book;
  private final FilingPrecheck precheck;
  private final Endings endings;
  private final RefusalReasons refusals;
  private final Worklist worklist;
  private final Outbox outbox;
  private final AuditTrail audit;

  Answering(
      FilingBook book,
      FilingPrecheck precheck,
      Endings endings,
      RefusalReasons refusals,
      Worklist worklist,
      Outbox outbox,
      AuditTrail audit) {
    this.book = book;
    this.precheck = precheck;
    this.endings = endings;
    this.refusals = refusals;
    this.worklist = worklist;
    this.outbox = outbox;
    this.audit = audit;
  }

  void take(PledgeRegistration filing, RegistrarAnswer answer, Actor by) {
    if (filing.state() == PledgeState.CORRECTION_REQUESTED) {
      answeredInCorrection(filing, answer, by);
      return;
    }
    switch (answer) {
      case RegistrarAnswer.Pending pending -> {}
      case RegistrarAnswer.Correction correction -> {
        Events events = filing.correctionAsked(codes(correction.notices()), correction.deadline());
        book.note(filing, correction.notices());
        // The last day ends at 24:00 (CAL-04); the bank's own target time may be earlier.
        worklist.limit(filing.id(), CORRECT_FILING, BankTime.end(correction.deadline()));
        tell(filing, events, "CORRECTION", by);
      }
      case RegistrarAnswer.Registered registered -> {
        tell(filing, filing.registered(registered), "REGISTERED", by);
        if (filing.endingAsked()) {
          endings.end(filing, by);
        }
      }
      case RegistrarAnswer.Refused refused -> {
        Events events = filing.refused(refused.ground(), codes(refused.notices()));
        book.note(filing, refused.notices());
        precheck.keepRefusal(filing, refused);
        noteRefusal(filing, refused);
        tell(filing, events, "REFUSED", by);
      }
      case RegistrarAnswer.Withdrawn withdrawn -> {
        Events events = filing.withdrawn();
        noteMissed(filing);
        tell(filing, events, "REFUSED", by);
      }
    }
  }

  /** While the bank corrects, the registrar can only end the filing. */
  private void answeredInCorrection(PledgeRegistration filing, RegistrarAnswer answer, Actor by) {
    switch (answer) {
      case RegistrarAnswer.Withdrawn withdrawn -> {
        audit.append(by, filing.withdrawn());
        noteMissed(filing);
      }
      case RegistrarAnswer.Registered registered when filing.endingAsked() -> {
        audit.append(by, filing.decidedAfterAll());
        audit.append(by, filing.registered(registered));
        endings.end(filing, by);
      }
      case RegistrarAnswer.Refused refused when filing.endingAsked() -> {
        audit.append(by, filing.decidedAfterAll());
        audit.append(by, filing.refused(refused.ground(), codes(refused.notices())));
      }
      default -> {
        // A correction that was sent speaks through the step that sent it.
      }
    }
  }

  /** A case that is over waits for no answer. */
  void tell(PledgeRegistration filing, Events events, String word, Actor by) {
    if (events.isEmpty()) {
      return;
    }
    UUID event = audit.append(by, events).getLast();
    worklist.overtake(filing.id(), Inquiries.ASK_REGISTRAR, by);
    if (!filing.endingAsked()) {
      outbox.message(ANSWERED, filing.id(), filing.applicationId(), event, Map.of("answer", word));
    }
  }

  private void noteRefusal(PledgeRegistration filing, RegistrarAnswer.Refused refused) {
    List<String> codes =
        refused.notices().isEmpty() ? List.of(refused.ground()) : codes(refused.notices());
    refusals.note(
        filing.applicationId(),
        codes.stream().map(code -> RegistrarGround.ours(filing.register(), code)).toList());
  }

  private void noteMissed(PledgeRegistration filing) {
    if (filing.state() == PledgeState.DEEMED_WITHDRAWN) {
      refusals.note(filing.applicationId(), List.of(CORRECTION_MISSED));
    }
  }

  private static List<String> codes(List<RegistrarAnswer.Notice> notices) {
    return notices.stream().map(RegistrarAnswer.Notice::code).distinct().toList();
  }
}
