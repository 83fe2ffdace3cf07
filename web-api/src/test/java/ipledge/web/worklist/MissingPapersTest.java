package ipledge.web.worklist;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.collateral.Owner;
import ipledge.collateral.RegisterFacts;
import ipledge.collateral.RightKind;
import ipledge.collateral.RightNumber;
import ipledge.collateral.Rights;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.intake.RefusalReasons;
import ipledge.intake.RightsExamination;
import ipledge.intake.RightsResult;
import ipledge.shared.ActorScope;
import ipledge.testing.Cases;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A customer manager sees which paper is missing from whom, hands it in, or says that it is not to
 * be had.
 */
@WebTest
@Import(Cases.class)
class MissingPapersTest {

  private static final Role MANAGER = Role.CUSTOMER_MANAGER;
  private static final JsonMapper JSON = new JsonMapper();
  private static final String INSTITUTE = "江畔理工研究院（示例）有限公司";
  private static final byte[] PDF = "%PDF-1.7 consent".getBytes(StandardCharsets.US_ASCII);

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;
  @Autowired private Rights rights;
  @Autowired private RightsExamination examination;
  @Autowired private RefusalReasons refusals;
  @Autowired private ApplicationQueries applications;
  @Autowired private Applications commands;

  @Test
  void theConsentThatIsMissingIsNamedHandedInWithTheAnswerAndCures() {
    UUID id = coOwned();
    UUID task = asked(id, 2);
    JsonNode page = ok(get("/tasks/" + task, "li.na", "BJ-HD", MANAGER));
    JsonNode context = page.path("context");
    JsonNode needed = context.path("needed").get(0);
    assertThat(needed.path("paper").asString()).isEqualTo("CO_OWNER_CONSENT");
    assertThat(needed.path("instead").asString()).isEqualTo("CO_OWNERS_AGREEMENT");
    assertThat(needed.path("givenBy").asString()).isEqualTo(INSTITUTE);
    assertThat(needed.path("ground").asString()).isEqualTo("REG-P11.8");
    assertThat(needed.path("blocking").asBoolean()).isTrue();
    assertThat(context.path("question").asString()).contains(INSTITUTE).doesNotContain("REG-");
    assertThat(context.path("mayDeny").asBoolean()).isTrue();
    assertThat(context.path("lastDay").asString()).isNotEmpty();

    String right = needed.path("rightId").asString();
    String consent = paper(right, "CO_OWNER_CONSENT", INSTITUTE, uploaded(id));
    assertThat(supply(task, page, supplied(paper(right, "CO_OWNER_CONSENT", "别人", uploaded(id)))))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("errors[0].pointer")
        .isEqualTo("/papers/0/givenBy");
    assertThat(
            supply(
                task,
                page,
                supplied(paper(right, "CO_OWNER_CONSENT", INSTITUTE, UUID.randomUUID()))))
        .hasStatus(404);
    ok(supply(task, page, supplied(consent)));

    assertThat(examined(id, 2)).isEqualTo(RightsResult.CLEAR);
    JsonNode papers = ok(get(papersOf(id), "wu.hao", "BJ-HD", Role.CREDIT_REVIEWER));
    assertThat(papers.path("given")).hasSize(1);
    assertThat(papers.path("needed")).isEmpty();
    assertThat(papers.path("handIn").path("allowed").asBoolean()).isFalse();
    assertThat(get(papersOf(id), "qian.li", "BJ-CY", MANAGER)).hasStatus(404);
  }

  @Test
  void anAgreementHandedInBeforehandDoesAsWell() {
    UUID id = coOwned();
    JsonNode before = ok(get(papersOf(id), "li.na", "BJ-HD", MANAGER));
    assertThat(before.path("handIn").path("allowed").asBoolean()).isTrue();
    JsonNode needed = before.path("needed").get(0);
    String right = needed.path("rightId").asString();
    String body =
        "{\"papers\": [%s]}"
            .formatted(paper(right, "CO_OWNERS_AGREEMENT", INSTITUTE, uploaded(id)));
    assertThat(post(papersOf(id), "wu.hao", "BJ-HD", Role.CREDIT_REVIEWER, body)).hasStatus(403);
    assertThat(post(papersOf(id), "qian.li", "BJ-CY", MANAGER, body)).hasStatus(404);
    String other = body.replace(right, UUID.randomUUID().toString());
    assertThat(post(papersOf(id), "li.na", "BJ-HD", MANAGER, other)).hasStatus(422);
    JsonNode shown = ok(post(papersOf(id), "li.na", "BJ-HD", MANAGER, body));
    assertThat(shown.path("given").get(0).path("name").asString()).isEqualTo("共有人约定");
    assertThat(shown.path("needed")).as("it counts before the next check").isEmpty();

    UUID task = asked(id, 2);
    JsonNode page = ok(get("/tasks/" + task, "li.na", "BJ-HD", MANAGER));
    ok(supply(task, page, "{\"answer\": \"已交存约定\", \"documentIds\": []}"));
    assertThat(examined(id, 2)).isEqualTo(RightsResult.CLEAR);
  }

  @Test
  void whatIsNotToBeHadEndsTheCaseWithItsGroundUnlessAPersonAsked() {
    UUID id = coOwned();
    UUID task = asked(id, 2);
    JsonNode page = ok(get("/tasks/" + task, "li.na", "BJ-HD", MANAGER));
    String denial =
        "{\"decision\": \"CANNOT_SUPPLY\", \"answer\": \"研究院不同意出质\", \"documentIds\": []}";
    ok(supply(task, page, denial));
    assertThat(as(ENGINE, () -> refusals.of(id)))
        .containsExactly("REG-P11.8", "intake.information-denied");

    ActorScope.run(ENGINE, () -> commands.turnDown(id, List.of("REG-P11.8"), ENGINE));
    JsonNode over = ok(get(papersOf(id), "li.na", "BJ-HD", MANAGER)).path("handIn");
    assertThat(over.path("reasons").get(0).path("code").asString()).isEqualTo("intake.case-over");

    UUID judged = cases.submitted("1500000", Cases.invention());
    cases.enter(judged, ApplicationState.VALUATION);
    cases.enter(judged, ApplicationState.DUE_DILIGENCE);
    ask(judged);
    UUID question = asked(judged, 2);
    JsonNode shown = ok(get("/tasks/" + question, "li.na", "BJ-HD", MANAGER));
    assertThat(shown.path("context").path("mayDeny").asBoolean()).isFalse();
    assertThat(supply(question, shown, denial))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("code")
        .isEqualTo("intake.asked-by-person");
  }

  private void ask(UUID id) {
    ActorScope.run(
        ENGINE, () -> commands.askForInformation(id, "investigate", 2, "Whose plant is it?", LI));
  }

  private UUID coOwned() {
    RightNumber number = Cases.utilityModel();
    UUID id = cases.submitted("500000", number);
    RegisterFacts fine = Cases.inOrder(RightKind.UTILITY_MODEL);
    Owner firm = fine.owners().getFirst();
    ActorScope.run(
        ENGINE,
        () ->
            rights.learn(
                rights.inquire(number),
                owned(fine, List.of(firm, new Owner(INSTITUTE, "91990000MA00000586"))),
                ENGINE));
    assertThat(examined(id, 1)).isEqualTo(RightsResult.INCOMPLETE);
    return id;
  }

  private RightsResult examined(UUID id, int round) {
    return as(ENGINE, () -> examination.examine(id, round, ENGINE));
  }

  private UUID asked(UUID id, int round) {
    assertThat(as(LI, () -> applications.find(id)).state())
        .isEqualTo(ApplicationState.INFORMATION_NEEDED);
    return cases.claimedTask(id, id, "loan-origination", "supply-information", round, LI);
  }

  private static String papersOf(UUID id) {
    return "/applications/" + id + "/papers";
  }

  private static String paper(String right, String paper, String giver, UUID document) {
    return """
        {"rightId": "%s", "paper": "%s", "givenBy": "%s", "documentId": "%s",
         "signedOn": "2026-01-05"}
        """
        .formatted(right, paper, giver, document);
  }

  private static String supplied(String paper) {
    return """
        {"decision": "SUPPLIED", "answer": "同意书已取得", "documentIds": [], "papers": [%s]}
        """
        .formatted(paper);
  }

  private UUID uploaded(UUID id) {
    MvcTestResult added =
        mvc.post()
            .uri("/api/v1/applications/" + id + "/documents")
            .multipart()
            .part(new MockPart("file", "consent.pdf", PDF))
            .param("kind", "STATEMENT")
            .with(bearer("li.na", "BJ-HD", MANAGER))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .exchange();
    assertThat(added).hasStatus(201);
    return UUID.fromString(body(added).path("id").asString());
  }

  private MvcTestResult supply(UUID task, JsonNode page, String body) {
    return mvc.post()
        .uri("/api/v1/tasks/" + task + "/supply-information")
        .with(bearer("li.na", "BJ-HD", MANAGER))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("If-Match", "\"" + page.path("version").asLong() + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult post(String path, String staff, String branch, Role role, String body) {
    return mvc.post()
        .uri("/api/v1" + path)
        .with(bearer(staff, branch, role))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult get(String path, String staff, String branch, Role role) {
    return mvc.get().uri("/api/v1" + path).with(bearer(staff, branch, role)).exchange();
  }

  private static RegisterFacts owned(RegisterFacts fine, List<Owner> owners) {
    return new RegisterFacts(
        fine.title(),
        owners,
        fine.filingDate(),
        fine.grantDate(),
        fine.registeredOn(),
        fine.firstPublishedOn(),
        fine.termTo(),
        fine.legalStatus(),
        LocalDate.of(2099, 1, 1),
        fine.suspended(),
        fine.frozen(),
        fine.pledged(),
        fine.sameDayInvention(),
        fine.invalidationPending(),
        fine.ownershipDispute(),
        fine.licences(),
        fine.niceClasses(),
        fine.similarMarks());
  }

  private static JsonNode ok(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return body(result);
  }

  private static JsonNode body(MvcTestResult result) {
    return JSON.readTree(result.getResponse().getContentAsByteArray());
  }
}
