package ipledge.web.worklist;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;
import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.contract.Contracts;
import ipledge.contract.DocumentKind;
import ipledge.contract.DocumentQueries;
import ipledge.contract.Signature;
import ipledge.pledge.Cancellations;
import ipledge.pledge.PledgeQueries;
import ipledge.pledge.PledgeState;
import ipledge.pledge.Pledges;
import ipledge.pledge.RegistrarAnswer.Registered;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BankTime;
import ipledge.testing.Cases;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A registrar that is silent, and one that does not cancel: what the clerk sees and writes down.
 */
@WebTest
@Import(Cases.class)
class RegistrarPagesTest {

  private static final Actor SUN = person("sun.li", "registrar-clerk");
  private static final Role CLERK = Role.REGISTRAR_CLERK;
  private static final JsonMapper JSON = new JsonMapper();
  private static final LocalDate TODAY = LocalDate.now(BankTime.ZONE);

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;
  @Autowired private Contracts contracts;
  @Autowired private DocumentQueries papers;
  @Autowired private Pledges pledges;
  @Autowired private Cancellations cancellations;
  @Autowired private PledgeQueries filings;

  @Test
  void whatASilentRegistrarSaidIsWrittenDownByTheClerkAlone() {
    UUID filing = sent(signed());
    UUID id = as(ENGINE, () -> filings.find(filing)).applicationId();
    UUID task = cases.claimedTask(id, filing, "pledge-registration", "ask-registrar", 1, SUN);
    JsonNode page = ok(get("/tasks/" + task));
    JsonNode context = page.path("context");
    assertThat(context.path("answerDueOn").asString()).isNotEmpty();
    assertThat(context.path("workingDaysLate").asInt()).isNegative();
    assertThat(context.path("inquiry").asInt()).isOne();
    assertThat(context.path("filing").path("answerDueOn").asString())
        .isEqualTo(context.path("answerDueOn").asString());

    String said = "{\"text\": \"经办人休假，下周答复\", \"expectedOn\": \"%s\"}";
    String body = said.formatted(TODAY.plusDays(7));
    assertThat(decide(task, "ask-registrar", page, said.formatted(TODAY.minusDays(1))))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("code")
        .isEqualTo("pledge.expected-in-past");
    assertThat(decide(task, "ask-registrar", page, "{\"text\": \" \"}"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("code")
        .isEqualTo("pledge.inquiry-missing");
    assertThat(decide(task, "ask-registrar", page, body, "li.na", "BJ-HD", Role.CUSTOMER_MANAGER))
        .hasStatus(403);
    assertThat(decide(task, "ask-registrar", page, body, "sun.li", "BJ-CY", CLERK)).hasStatus(404);
    ok(decide(task, "ask-registrar", page, body));
  }

  @Test
  void aRefusedCancellationIsShownInWordsAndSettled() {
    UUID filing = sent(signed());
    UUID id = as(ENGINE, () -> filings.find(filing)).applicationId();
    ActorScope.run(
        ENGINE,
        () -> {
          pledges.accepted(filing, "F-9", ENGINE);
          pledges.answered(
              filing,
              filings.find(filing).version(),
              new Registered("Y-9", "ZS-9", TODAY, null),
              ENGINE);
          pledges.withdrawAll(id, ENGINE);
          cancellations.refused(filing, "barred", ENGINE);
        });
    UUID task = cases.claimedTask(id, filing, "pledge-cancellation", "settle-cancellation", 1, SUN);
    JsonNode page = ok(get("/tasks/" + task));
    assertThat(page.path("context").path("refusal").asString()).contains("保全");
    assertThat(page.path("context").path("filing").path("cancellationRefused").asBoolean())
        .isTrue();

    String body =
        "{\"decision\": \"SETTLED\", \"text\": \"窗口办理\", \"endedOn\": %s, \"documentIds\": []}";
    String settled = body.formatted("\"" + TODAY + "\"");
    assertThat(decide(task, "settle-cancellation", page, body.formatted("null")))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("errors[0].pointer")
        .isEqualTo("/endedOn");
    assertThat(
            decide(task, "settle-cancellation", page, settled, "wu.hao", "BJ-HD", Role.APPRAISER))
        .hasStatus(403);
    assertThat(decide(task, "settle-cancellation", page, settled, "sun.li", "BJ-CY", CLERK))
        .hasStatus(404);
    ok(decide(task, "settle-cancellation", page, settled));
    assertThat(as(ENGINE, () -> filings.find(filing)).state()).isEqualTo(PledgeState.CANCELLED);
  }

  private UUID signed() {
    UUID id = cases.submitted("1500000", Cases.utilityModel());
    cases.approved(id, "1500000");
    ActorScope.run(ENGINE, () -> contracts.prepare(id, ENGINE));
    UUID task = cases.claimedTask(id, id, "loan-origination", "sign-contracts", 1, LI);
    List<Signature> signatures =
        as(LI, () -> papers.of(id)).stream()
            .filter(paper -> paper.kind() != DocumentKind.REGISTRATION_FORM)
            .map(
                paper ->
                    new Signature(
                        Objects.requireNonNull(paper.contractId()),
                        paper.digest(),
                        TODAY,
                        "赵明",
                        "钱方"))
            .toList();
    assertThat(as(LI, () -> contracts.sign(task, signatures, LI))).isNotNull();
    return id;
  }

  private UUID sent(UUID id) {
    return as(
        ENGINE,
        () -> {
          UUID filing = pledges.prepare(id, ENGINE).getFirst();
          assertThat(pledges.precheck(filing, ENGINE)).isNotNull();
          assertThat(pledges.send(filing, "key-" + filing, ENGINE)).isNotNull();
          return filing;
        });
  }

  private MvcTestResult decide(UUID task, String form, JsonNode page, String body) {
    return decide(task, form, page, body, "sun.li", "BJ-HD", CLERK);
  }

  private MvcTestResult decide(
      UUID task, String form, JsonNode page, String body, String staff, String branch, Role role) {
    return mvc.post()
        .uri("/api/v1/tasks/" + task + "/" + form)
        .with(bearer(staff, branch, role))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("If-Match", "\"" + page.path("version").asLong() + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult get(String path) {
    return mvc.get().uri("/api/v1" + path).with(bearer("sun.li", "BJ-HD", CLERK)).exchange();
  }

  private static JsonNode ok(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return JSON.readTree(result.getResponse().getContentAsByteArray());
  }
}
