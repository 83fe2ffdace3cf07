package ipledge.pledge;

import ipledge.audit.AuditTrail;
import ipledge.outbox.Outbox;
import ipledge.shared.Actor;
import ipledge.shared.Events;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a registrar's answer does to a filing, and how the flow that waits for it hears of it. */
@Component
class Answering {

  private static final String ANSWERED = "pledge-registration.answered";

  private final FilingBook book;
  private final FilingPrecheck precheck;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  Answering(
      FilingBook book, FilingPrecheck precheck, Outbox outbox, AuditTrail audit, Clock clock) {
    this.book = book;
    this.precheck = precheck;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
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
        tell(filing, events, "CORRECTION", by);
      }
      case RegistrarAnswer.Registered registered -> {
        tell(filing, filing.registered(registered), "REGISTERED", by);
        if (filing.endingAsked()) {
          audit.append(by, filing.endWithCase(clock.instant()));
        }
      }
      case RegistrarAnswer.Refused refused -> {
        Events events = filing.refused(refused.ground(), codes(refused.notices()));
        book.note(filing, refused.notices());
        precheck.keepRefusal(filing, refused);
        tell(filing, events, "REFUSED", by);
      }
      case RegistrarAnswer.Withdrawn withdrawn -> tell(filing, filing.withdrawn(), "REFUSED", by);
    }
  }

  /** While the bank corrects, the registrar can only end the filing. */
  private void answeredInCorrection(PledgeRegistration filing, RegistrarAnswer answer, Actor by) {
    switch (answer) {
      case RegistrarAnswer.Withdrawn withdrawn -> audit.append(by, filing.withdrawn());
      case RegistrarAnswer.Registered registered when filing.endingAsked() -> {
        audit.append(by, filing.decidedAfterAll());
        audit.append(by, filing.registered(registered));
        audit.append(by, filing.endWithCase(clock.instant()));
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
    if (!filing.endingAsked()) {
      outbox.message(ANSWERED, filing.id(), filing.applicationId(), event, Map.of("answer", word));
    }
  }

  private static List<String> codes(List<RegistrarAnswer.Notice> notices) {
    return notices.stream().map(RegistrarAnswer.Notice::code).distinct().toList();
  }
}
