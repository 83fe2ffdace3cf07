package ipledge.web.worklist;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.intake.RightsExamination;
import ipledge.testing.Cases;
import ipledge.valuation.Valuations;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every reason that a table gave leads to the decision that gave it, in a pool to that of its
 * right.
 */
@WebTest
@Import(Cases.class)
class WhyTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String INVENTION = "2023104567890";
  private static final String MARK = "99000001";

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;
  @Autowired private RightsExamination examination;
  @Autowired private Valuations valuations;

  private UUID id = UUID.randomUUID();

  @BeforeEach
  void aPoolIsExamined() {
    id = cases.submitted("1500000", Cases.invention(), Cases.mark());
    Cases.as(ENGINE, () -> examination.examine(id, 1, ENGINE));
  }

  @Test
  void eachFindingLeadsToTheDecisionOnItsRight() {
    JsonNode decisions = get("/applications/" + id + "/decisions");
    JsonNode rights = get("/applications/" + id).path("rights");

    assertThat(rights).hasSize(2);
    for (JsonNode right : rights) {
      String number = right.path("number").asString();
      assertThat(right.path("findings")).as(number).isNotEmpty();
      for (JsonNode finding : right.path("findings")) {
        JsonNode decision = byId(decisions, finding.path("decision").asString());
        assertThat(decision.path("about").asString()).contains(number);
        assertThat(decision.path("recordId").asString()).isEqualTo(id.toString());
        assertThat(decision.path("step").asString()).isEqualTo("check-rights");
      }
    }
    assertThat(subjects(decisions, "registrability-patent"))
        .hasSize(1)
        .first()
        .asString()
        .contains(INVENTION);
    assertThat(subjects(decisions, "registrability-trademark"))
        .hasSize(1)
        .first()
        .asString()
        .contains(MARK);
  }

  @Test
  void whyShowsTypedInputsAllRowsAndWhoMayChangeThem() {
    JsonNode why = why(get("/applications/" + id + "/decisions"), "registrability-patent");

    JsonNode granted = input(why, "granted");
    assertThat(granted.path("type").asString()).isEqualTo("boolean");
    assertThat(granted.path("values").get(0).asString()).isEqualTo("true");
    assertThat(input(why, "pledgorIdentity").path("values").get(0).asString()).isEqualTo("权利人");
    assertThat(input(why, "feePaidThrough").path("values").get(0).asString())
        .isEqualTo("2027-04-20");
    assertThat(input(why, "legalStatus").path("values").get(0).asString()).isEqualTo("有效");
    List<Boolean> matched = new ArrayList<>();
    why.path("rules").forEach(row -> matched.add(row.path("matched").asBoolean()));
    assertThat(matched).as("rows that fired among those that did not").contains(true, false);
    assertThat(why.path("rules").findValuesAsString("id")).doesNotHaveDuplicates();
    assertThat(why.path("changedBy").get(0).asString()).isEqualTo("rulebook-editor");
  }

  @Test
  void anAmountHasItsUnitAndAValuationItsOwnReasons() {
    List<UUID> begun =
        Cases.as(
            ENGINE,
            () -> {
              List<UUID> ids = valuations.prepare(id, ENGINE);
              ids.forEach(one -> valuations.decideRoute(one, ENGINE));
              return ids;
            });
    JsonNode decisions = get("/applications/" + id + "/decisions");
    JsonNode shown = get("/applications/" + id + "/valuations");

    assertThat(shown).hasSize(begun.size());
    for (JsonNode valuation : shown) {
      String number = valuation.path("right").path("number").asString();
      for (JsonNode reason : valuation.path("routeReasons")) {
        JsonNode decision = byId(decisions, reason.path("decision").asString());
        assertThat(decision.path("recordId").asString()).isEqualTo(valuation.path("id").asString());
        assertThat(decision.path("about").asString()).contains(number);
        JsonNode amount = input(decision.path("why"), "amount");
        assertThat(amount.path("unit").asString()).isEqualTo("CNY");
        assertThat(amount.path("values").get(0).asString()).isEqualTo("1500000.00");
      }
    }
    assertThat(shown.get(0).path("routeReasons").get(0).path("message"))
        .as("a mark and a patent go different ways")
        .isNotEqualTo(shown.get(1).path("routeReasons").get(0).path("message"));
  }

  @Test
  void aPrecheckBringsTheDecisionsThatItDoesNotKeep() {
    UUID draft = draft();

    JsonNode would =
        body(
            mvc.method(HttpMethod.POST)
                .uri("/api/v1/applications/" + draft + "/precheck")
                .with(bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER))
                .exchange());

    List<String> known = would.path("decisions").findValuesAsString("id");
    assertThat(would.path("reasons").findValuesAsString("decision"))
        .isNotEmpty()
        .allMatch(known::contains);
    assertThat(would.path("rights").findValuesAsString("decision"))
        .isNotEmpty()
        .allMatch(known::contains);
    assertThat(get("/applications/" + draft + "/decisions")).isEmpty();
  }

  @Test
  void itSpeaksTheReadersLanguage() {
    MvcTestResult english =
        mvc.get()
            .uri("/api/v1/applications/" + id + "/decisions")
            .header("Accept-Language", "en")
            .with(bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER))
            .exchange();

    assertThat(
            input(why(body(english), "registrability-patent"), "legalStatus")
                .path("values")
                .get(0)
                .asString())
        .isEqualTo("in force");
  }

  private UUID draft() {
    return cases.draft("1500000", Cases.ofItsOwn(Cases.invention()));
  }

  private static JsonNode byId(JsonNode decisions, String id) {
    for (JsonNode decision : decisions) {
      if (decision.path("id").asString().equals(id)) {
        return decision;
      }
    }
    throw new AssertionError("no decision " + id);
  }

  private static List<String> subjects(JsonNode decisions, String table) {
    List<String> about = new ArrayList<>();
    decisions.forEach(
        decision -> {
          if (decision.path("subject").asString().equals(table)) {
            about.add(decision.path("about").asString());
          }
        });
    return about;
  }

  private static JsonNode why(JsonNode decisions, String table) {
    for (JsonNode decision : decisions) {
      if (decision.path("subject").asString().equals(table)) {
        return decision.path("why");
      }
    }
    throw new AssertionError("nothing of " + table);
  }

  private static JsonNode input(JsonNode why, String name) {
    for (JsonNode input : why.path("inputs")) {
      if (input.path("name").asString().equals(name)) {
        return input;
      }
    }
    throw new AssertionError("no input " + name);
  }

  private JsonNode get(String path) {
    return body(
        mvc.get()
            .uri("/api/v1" + path)
            .with(bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER))
            .exchange());
  }

  private static JsonNode body(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return JSON.readTree(result.getResponse().getContentAsByteArray());
  }
}
