package ipledge.web.deeds;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;

import ipledge.pledge.Cancellations;
import ipledge.pledge.PledgeQueries;
import ipledge.pledge.Pledges;
import ipledge.pledge.RegistrarAnswer;
import ipledge.pledge.RegistrarAnswer.Correction;
import ipledge.pledge.RegistrarAnswer.Notice;
import ipledge.pledge.RegistrarAnswer.Registered;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BankTime;
import ipledge.testing.Cases;
import ipledge.testing.Closings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** What a clerk does about a registrar that asks, is silent, or does not cancel. */
@TestComponent
class RegistrarDeeds {

  private static final Actor SUN = person("sun.li", "registrar-clerk");

  private final Cases cases;
  private final Closings closings;
  private final Pledges pledges;
  private final PledgeQueries filings;
  private final Cancellations cancellations;

  RegistrarDeeds(
      Cases cases,
      Closings closings,
      Pledges pledges,
      PledgeQueries filings,
      Cancellations cancellations) {
    this.cases = cases;
    this.closings = closings;
    this.pledges = pledges;
    this.filings = filings;
    this.cancellations = cancellations;
  }

  Map<String, Supplier<Deed>> all() {
    return Map.of(
        "POST /api/v1/tasks/{id}/correct-filing", this::correct,
        "POST /api/v1/tasks/{id}/ask-registrar", this::ask,
        "POST /api/v1/tasks/{id}/settle-cancellation", this::settle);
  }

  private Deed correct() {
    UUID filing = sent();
    answered(
        filing,
        new Correction(
            List.of(new Notice("RIGHT_DATA", null, "The title differs.")), today().plusDays(20)));
    return on(
        "pledge-registration",
        "correct-filing",
        filing,
        "{\"decision\": \"RESUBMIT\", \"text\": \"as registered\", \"documentIds\": []}");
  }

  private Deed ask() {
    return on("pledge-registration", "ask-registrar", sent(), "{\"text\": \"经办人休假, 下周答复\"}");
  }

  private Deed settle() {
    UUID filing = sent();
    answered(filing, new Registered("Y-" + filing, "ZS-" + filing, today(), null));
    ActorScope.run(
        ENGINE,
        () -> {
          pledges.withdrawAll(filings.find(filing).applicationId(), ENGINE);
          cancellations.refused(filing, "barred", ENGINE);
        });
    return on(
        "pledge-cancellation",
        "settle-cancellation",
        filing,
        """
        {"decision": "SETTLED", "text": "窗口办理", "endedOn": "%s", "documentIds": []}
        """
            .formatted(today()));
  }

  private Deed on(String flow, String form, UUID filing, String body) {
    UUID id = as(ENGINE, () -> filings.find(filing)).applicationId();
    return Deed.on(form, cases.claimedTask(id, filing, flow, form, 1, SUN), 1, SUN, body);
  }

  private UUID sent() {
    UUID id = closings.signed("1500000", today());
    return as(
        ENGINE,
        () -> {
          UUID filing = pledges.prepare(id, ENGINE).getFirst();
          var _ = pledges.precheck(filing, ENGINE);
          var _ = pledges.send(filing, "key-" + filing, ENGINE);
          return filing;
        });
  }

  private void answered(UUID filing, RegistrarAnswer answer) {
    ActorScope.run(
        ENGINE,
        () -> {
          pledges.accepted(filing, "F-" + filing, ENGINE);
          pledges.answered(filing, filings.find(filing).version(), answer, ENGINE);
        });
  }

  private static LocalDate today() {
    return LocalDate.now(BankTime.ZONE);
  }
}
