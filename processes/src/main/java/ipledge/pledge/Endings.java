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

/** A case that is over wants nothing of a filing any more; a pledge that stands is cancelled. */
@Component
class Endings {

  private static final String CANCELLATION = "pledge-cancellation.asked";

  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  Endings(Outbox outbox, AuditTrail audit, Clock clock) {
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** What never left is withdrawn, what is under way is taken back, a pledge gets its own flow. */
  void end(PledgeRegistration filing, Actor by) {
    Events events = filing.endWithCase(clock.instant());
    List<UUID> written = audit.append(by, events);
    if (!written.isEmpty() && filing.state() == PledgeState.CANCEL_PENDING) {
      outbox.start(
          CANCELLATION,
          filing.id(),
          filing.applicationId(),
          written.getFirst(),
          Map.of(
              "filingId", filing.id().toString(),
              "applicationId", filing.applicationId().toString(),
              "round", 1));
    }
  }
}
