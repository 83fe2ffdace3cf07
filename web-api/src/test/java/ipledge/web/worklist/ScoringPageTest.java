package ipledge.web.worklist;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;
import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.shared.Actor;
import ipledge.testing.Cases;
import ipledge.valuation.Valuations;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who scores a right next to another sees nothing of what the other said (VAL-04, ALG-11). */
@WebTest
@Import(Cases.class)
class ScoringPageTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Actor CHEN = person("chen.jie", "appraiser");
  private static final Actor LIU = person("liu.yang", "appraiser");
  private static final Actor JIA = person("jia.wen", "appraiser");
  private static final String WORDS = "Words of the first scorer";
  private static final String SOURCE = "A source that only the first scorer knows";

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;
  @Autowired private Valuations valuations;

  private UUID id = UUID.randomUUID();
  private UUID valuation = UUID.randomUUID();

  @BeforeEach
  void aRightToBeScored() {
    id = cases.submitted("1500000", Cases.invention());
    valuation = as(ENGINE, () -> valuations.prepare(id, ENGINE)).getFirst();
    as(ENGINE, () -> valuations.decideRoute(valuation, ENGINE));
  }

  @Test
  void theSecondScorerSeesNothingOfTheFirst() {
    UUID first = task("score-right", CHEN);
    JsonNode page = page(first, CHEN);
    assertThat(page.path("context").path("scorer").asInt()).isEqualTo(1);
    assertThat(page.path("context").path("alternative").asString()).isEqualTo("NEGOTIATED");
    assertThat(page.path("context").path("model").path("economicLifeYears").asInt()).isEqualTo(10);
    assertThat(score(first, CHEN, "1234567.89", SOURCE, WORDS)).hasStatusOk();

    UUID second = task("score-again", LIU);
    JsonNode context = page(second, LIU).path("context");
    assertThat(context.path("scorer").asInt()).isEqualTo(2);
    assertThat(context.path("alternative").isNull()).isTrue();
    assertThat(context.path("methods").valueStream().map(JsonNode::asString))
        .containsExactly("INTERNAL_MODEL");
    for (String shown : everythingThatIsShown(second)) {
      assertThat(shown)
          .doesNotContain("1234567.89", "1,234,567.89", SOURCE, WORDS)
          .doesNotContain("\"points\":\"75");
    }

    assertThat(score(second, LIU, "1300000.00", "Transfers", "Sound")).hasStatusOk();
    JsonNode scores =
        page(task("confirm-value", JIA), JIA).path("context").path("valuation").path("scores");
    assertThat(scores.valueStream().map(one -> one.path("by").path("staff").asString()))
        .containsExactly("chen.jie", "liu.yang");
    assertThat(scores.get(0).path("benchmark").asString()).isEqualTo("1234567.89");
    assertThat(scores.get(0).path("benchmarkSource").asString()).isEqualTo(SOURCE);
    assertThat(scores.get(0).path("opinion").asString()).isEqualTo(WORDS);
  }

  @Test
  void nobodyScoresTwiceAndNobodyTypesTheEconomicLife() {
    UUID first = task("score-right", CHEN);
    assertThat(
            decide(
                first,
                "score-right",
                CHEN,
                body("1234567.89", SOURCE, WORDS)
                    .replace("\"legalScore\"", "\"economicLifeYears\": 1, \"legalScore\"")))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("errors[0].code")
        .isEqualTo("platform.unknown-field");
    assertThat(score(first, CHEN, "1234567.89", SOURCE, WORDS)).hasStatusOk();

    assertThat(score(task("score-again", CHEN), CHEN, "1300000.00", "Transfers", "Sound"))
        .hasStatus(403)
        .bodyJson()
        .extractingPath("code")
        .isEqualTo("valuation.scored-before");
  }

  @Test
  void theOtherWayWantsAReasonAndAnAppraiserOfTheBranch() {
    UUID first = task("score-right", CHEN);
    String other = "{\"route\": \"%s\", \"reason\": \"%s\"}";
    String good = other.formatted("NEGOTIATED", "The borrower has an offer");
    assertThat(decide(UUID.randomUUID(), "valuation-route", CHEN, good)).hasStatus(404);
    assertThat(
            post(first, "valuation-route", good)
                .with(bearer("ma.chao", "BJ-CY", Role.APPRAISER))
                .exchange())
        .hasStatus(404);
    assertThat(
            post(first, "valuation-route", good)
                .with(bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER))
                .exchange())
        .hasStatus(403);
    refused(first, other.formatted("NEGOTIATED", " "), "/reason");
    refused(first, other.formatted("EXTERNAL", "No reason counts here"), "/route");

    assertThat(decide(first, "valuation-route", CHEN, good)).hasStatusOk();
    JsonNode shown = read(get("/applications/" + id + "/valuations", CHEN)).get(0);
    assertThat(shown.path("route").asString()).isEqualTo("NEGOTIATED");
    assertThat(shown.path("rerouted").path("from").asString()).isEqualTo("INTERNAL");
    assertThat(shown.path("rerouted").path("by").path("staff").asString()).isEqualTo("chen.jie");
    assertThat(shown.path("rerouted").path("reason").asString())
        .isEqualTo("The borrower has an offer");
  }

  private void refused(UUID task, String body, String pointer) {
    assertThat(decide(task, "valuation-route", CHEN, body))
        .hasStatus4xxClientError()
        .bodyJson()
        .extractingPath("errors[0].pointer")
        .isEqualTo(pointer);
  }

  /** Every page on which something of the case can be read, as the second scorer gets it. */
  private List<String> everythingThatIsShown(UUID task) {
    List<String> shown = new ArrayList<>();
    for (String part :
        List.of(
            "",
            "/valuations",
            "/timeline?limit=200",
            "/decisions",
            "/documents",
            "/money",
            "/filings",
            "/diagram")) {
      shown.add(text(get("/applications/" + id + part, LIU)));
    }
    JsonNode timeline = read(get("/applications/" + id + "/timeline?limit=200", LIU));
    assertThat(timeline.path("items").findValuesAsString("kind"))
        .contains("valuation.right-scored");
    for (String event : timeline.path("items").findValuesAsString("eventId")) {
      shown.add(text(get("/audit/events/" + event + "/proof", LIU)));
    }
    for (String scope : List.of("mine", "claimable", "done")) {
      shown.add(text(get("/tasks?scope=" + scope, LIU)));
    }
    shown.add(text(get("/tasks/" + task, LIU)));
    return shown;
  }

  private UUID task(String element, Actor by) {
    String form = element.startsWith("score-") ? "score-right" : element;
    UUID task = cases.openTask(id, valuation, "valuation", element, form, 1, "appraiser");
    assertThat(
            mvc.post()
                .uri("/api/v1/tasks/" + task + "/claim")
                .with(bearer(by.staff().id(), "BJ-HD", Role.APPRAISER))
                .header("Idempotency-Key", UUID.randomUUID().toString()))
        .hasStatusOk();
    return task;
  }

  private JsonNode page(UUID task, Actor by) {
    return read(get("/tasks/" + task, by));
  }

  private MvcTestResult score(
      UUID task, Actor by, String benchmark, String source, String opinion) {
    return decide(task, "score-right", by, body(benchmark, source, opinion));
  }

  private static String body(String benchmark, String source, String opinion) {
    return """
        {"method": "INTERNAL_MODEL", "opinion": "%s",
         "internalModel": {"legalScore": 82, "technicalScore": 75, "economicScore": 68,
                           "benchmark": "%s", "benchmarkSource": "%s"}}
        """
        .formatted(opinion, benchmark, source);
  }

  private MvcTestResult decide(UUID task, String form, Actor by, String body) {
    return post(task, form, body).with(bearer(by.staff().id(), "BJ-HD", Role.APPRAISER)).exchange();
  }

  private MockMvcTester.MockMvcRequestBuilder post(UUID task, String form, String body) {
    return mvc.post()
        .uri("/api/v1/tasks/" + task + "/" + form)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("If-Match", "\"1\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private MvcTestResult get(String path, Actor by) {
    return mvc.get()
        .uri("/api/v1" + path)
        .with(bearer(by.staff().id(), "BJ-HD", Role.APPRAISER))
        .exchange();
  }

  private static JsonNode read(MvcTestResult result) {
    return JSON.readTree(text(result));
  }

  private static String text(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
