package ipledge.web.intake;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.approval.Approvals;
import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.testing.Cases;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import ipledge.worklist.OpenResult;
import ipledge.worklist.TaskOpened;
import ipledge.worklist.Worklist;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays a case as people do it on the workbench; the engine's part is played here. */
@WebTest
class CaseTest {

  private static final Actor ENGINE = Actor.system("workers");
  private static final AtomicLong JOB = new AtomicLong();
  private static final JsonMapper JSON = new JsonMapper();

  @Autowired private MockMvcTester mvc;
  @Autowired private Worklist worklist;
  @Autowired private Applications applications;
  @Autowired private Approvals approvals;

  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void aFirm() {
    call(
        HttpMethod.POST,
        "/enterprises",
        "li.na",
        Role.CUSTOMER_MANAGER,
        null,
        """
        {"id": "%s", "name": "示例科技有限公司", "socialCreditCode": "%s"}
        """
            .formatted(Cases.FIRM, Cases.FIRM_CODE));
  }

  @Test
  void aCaseIsFilledInHandedInAndSurveyed() {
    JsonNode page = created();
    assertThat(page.path("state").asString()).isEqualTo("DRAFT");
    assertThat(page.path("rights").get(0).path("number").asString()).isEqualTo("2023104567890");
    assertThat(page.path("may").path("submit").path("allowed").asBoolean()).isTrue();

    JsonNode receipt =
        ok(
            call(
                HttpMethod.POST,
                path("submission"),
                "li.na",
                Role.CUSTOMER_MANAGER,
                page.path("version").asLong(),
                "{}"));
    assertThat(receipt.path("engine").asString()).isEqualTo("WAITING_FOR_ENGINE");

    UUID task = surveyOpens();
    JsonNode claimable =
        ok(get("/tasks?scope=claimable", "zhang.min", Role.INVESTIGATOR)).path("items");
    assertThat(claimable.findValuesAsString("id")).contains(task.toString());
    assertThat(
            ok(get("/tasks?scope=claimable", "li.na", Role.INVESTIGATOR))
                .path("items")
                .findValuesAsString("id"))
        .as("the proposer may not survey")
        .doesNotContain(task.toString());

    JsonNode claimed =
        ok(
            call(
                HttpMethod.POST,
                "/tasks/" + task + "/claim",
                "zhang.min",
                Role.INVESTIGATOR,
                null,
                null));
    assertThat(claimed.path("state").asString()).isEqualTo("CLAIMED");
    assertThat(claimed.path("context").path("points")).hasSize(6);
    assertThat(claimed.path("decide").path("allowed").asBoolean()).isTrue();

    JsonNode drafted =
        ok(
            call(
                HttpMethod.PUT,
                "/tasks/" + task + "/draft",
                "zhang.min",
                Role.INVESTIGATOR,
                claimed.path("version").asLong(),
                "{\"draft\": {\"opinion\": \"so far\"}}"));
    assertThat(drafted.path("draft").path("opinion").asString()).isEqualTo("so far");

    String survey = survey(drafted);
    long version = drafted.path("version").asLong();
    assertThat(survey(task, "zhang.min", version - 1, survey)).hasStatus(412);
    assertThat(survey(task, "zhang.min", version, survey.replace("SUPPORT", "PERHAPS")))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("code")
        .isEqualTo("approval.decision-unknown");
    assertThat(ok(survey(task, "zhang.min", version, survey)).path("eventId").asString())
        .isNotEmpty();

    JsonNode done = ok(get("/tasks?scope=done", "zhang.min", Role.INVESTIGATOR)).path("items");
    assertThat(done.get(0).path("decision").asString()).isEqualTo("SUPPORT");
    JsonNode after = ok(get("/tasks/" + task, "zhang.min", Role.INVESTIGATOR));
    assertThat(after.path("engine").asString()).isEqualTo("WAITING_FOR_ENGINE");
    assertThat(after.path("sheet").path("opinions").get(0).path("by").path("name").asString())
        .isEqualTo("Name of zhang.min");
    theSheetsOfTheCaseTellIt();
  }

  private void theSheetsOfTheCaseTellIt() {
    JsonNode timeline =
        ok(get(path("timeline?limit=200"), "li.na", Role.CUSTOMER_MANAGER)).path("items");
    assertThat(timeline.findValuesAsString("kind"))
        .contains("intake.application-submitted", "approval.case-judged", "audit.command-refused");
    JsonNode proof =
        ok(
            get(
                "/audit/events/" + timeline.get(0).path("eventId").asString() + "/proof",
                "li.na",
                Role.CUSTOMER_MANAGER));
    assertThat(proof.path("leafDigest").asString()).hasSize(64);
    assertThat(proof.path("sealed").asBoolean()).isFalse();
    JsonNode decisions = ok(get(path("decisions"), "li.na", Role.CUSTOMER_MANAGER));
    assertThat(decisions.findValuesAsString("subject"))
        .contains("green-channel-eligibility", "investigate");
    JsonNode money = ok(get(path("money"), "li.na", Role.CUSTOMER_MANAGER));
    assertThat(money.path("requested").asString()).isEqualTo("1500000.00");
    assertThat(ok(get(path("valuations"), "li.na", Role.CUSTOMER_MANAGER))).isEmpty();
    assertThat(ok(get(path("diagram"), "li.na", Role.CUSTOMER_MANAGER)).path("instances"))
        .as("no engine ran")
        .isEmpty();
  }

  @Test
  void theListIsReadPageByPage() {
    created();
    String path = "/applications?limit=1&sort=-number&query=" + Cases.FIRM_CODE;
    JsonNode first = ok(get(path, "li.na", Role.CUSTOMER_MANAGER));
    assertThat(first.path("items")).hasSize(1);
    JsonNode row = first.path("items").get(0);
    assertThat(row.path("borrower").asString()).isEqualTo(Cases.FIRM_NAME);
    assertThat(row.path("amount").asString()).endsWith(".00");
    if (first.hasNonNull("next")) {
      String after = first.path("next").asString();
      JsonNode second = ok(get(path + "&after=" + after, "li.na", Role.CUSTOMER_MANAGER));
      assertThat(second.path("items").get(0).path("id").asString())
          .isNotEqualTo(row.path("id").asString());
    }
  }

  @Test
  void aPrecheckLeavesNoTrace() {
    created();
    JsonNode would =
        ok(call(HttpMethod.POST, path("precheck"), "li.na", Role.CUSTOMER_MANAGER, null, null));
    assertThat(would.path("result").asString()).isEqualTo("ORDINARY");
    assertThat(would.path("missing")).isNotEmpty();
    assertThat(ok(get("/applications/" + id, "li.na", Role.CUSTOMER_MANAGER)).path("missing"))
        .isEmpty();
  }

  @Test
  void anotherBranchSeesNothing() {
    created();
    assertThat(
            mvc.get()
                .uri("/api/v1/applications/" + id)
                .with(bearer("qian.li", "BJ-CY", Role.CUSTOMER_MANAGER)))
        .hasStatus(404);
  }

  private JsonNode created() {
    MvcTestResult result =
        call(
            HttpMethod.POST,
            "/applications",
            "li.na",
            Role.CUSTOMER_MANAGER,
            null,
            """
            {"id": "%s", "enterpriseId": "%s", "productCode": "IP-PLEDGE", "amount": "1500000.00",
             "tenorMonths": 12, "purposeCode": "WORKING_CAPITAL",
             "financials": {"sales": "18600000.00", "margin": "0.12", "growth": "0.15",
               "inventoryDays": 75, "receivableDays": 90, "payableDays": 45, "prepaidDays": 10,
               "advanceDays": 20, "ownFunds": "2600000.00", "existingLoans": "1200000.00",
               "otherFinance": "0.00"},
             "rights": [{"kind": "INVENTION", "number": "ZL 2023 1 0456789.0"}]}
            """
                .formatted(id, Cases.FIRM));
    assertThat(result).hasStatus(201).containsHeader("ETag");
    return body(result);
  }

  /** What the flow does until it asks for the survey. */
  private UUID surveyOpens() {
    return ActorScope.call(
        ENGINE,
        () -> {
          applications.enter(id, ApplicationState.CHECKING, ENGINE);
          applications.enter(id, ApplicationState.VALUATION, ENGINE);
          approvals.decideGreenChannel(id, ENGINE);
          var asked =
              new TaskOpened(
                  "loan-origination",
                  id,
                  id,
                  "investigate",
                  1,
                  "investigate",
                  List.of("investigator"),
                  List.of("proposer"),
                  Instant.parse("2026-12-01T16:00:00Z"),
                  JOB.incrementAndGet());
          return ((OpenResult.Waiting) worklist.open(asked)).workItemId();
        });
  }

  private MvcTestResult survey(UUID task, String staff, long version, String body) {
    return call(
        HttpMethod.POST,
        "/tasks/" + task + "/investigate",
        staff,
        Role.INVESTIGATOR,
        version,
        body);
  }

  private static String survey(JsonNode page) {
    String answers =
        page.at("/context/checklist/items")
            .valueStream()
            .map(item -> "{\"code\": %s, \"answer\": \"MET\"}".formatted(item.path("code")))
            .collect(Collectors.joining(", "));
    String points =
        List.of(
                "PURPOSE",
                "REPAYMENT_ABILITY",
                "REPAYMENT_METHOD",
                "OWNERSHIP",
                "ENFORCEABILITY",
                "RELATED_PARTY")
            .stream()
            .map("{\"point\": \"%s\", \"satisfied\": true}"::formatted)
            .reduce((a, b) -> a + ", " + b)
            .orElseThrow();
    return """
        {"decision": "SUPPORT", "factsDigest": "%s", "manner": "ON_SITE", "visitedOn": "2026-01-05",
         "visitedPlace": "plant", "metWith": "the manager", "findings": [%s], "answers": [%s],
         "documentIds": [], "opinion": "sound"}
        """
        .formatted(page.at("/sheet/digest").asString(), points, answers);
  }

  private String path(String part) {
    return "/applications/" + id + "/" + part;
  }

  private MvcTestResult get(String path, String staff, Role role) {
    return mvc.get().uri("/api/v1" + path).with(bearer(staff, "BJ-HD", role)).exchange();
  }

  private MvcTestResult call(
      HttpMethod method,
      String path,
      String staff,
      Role role,
      @Nullable Long version,
      @Nullable String body) {
    var request =
        mvc.method(method)
            .uri("/api/v1" + path)
            .with(bearer(staff, "BJ-HD", role))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType(MediaType.APPLICATION_JSON);
    if (version != null) {
      request = request.header("If-Match", "\"" + version + "\"");
    }
    if (body != null) {
      request = request.content(body);
    }
    return request.exchange();
  }

  private static JsonNode ok(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return body(result);
  }

  private static JsonNode body(MvcTestResult result) {
    return JSON.readTree(result.getResponse().getContentAsByteArray());
  }
}
