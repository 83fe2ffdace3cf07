package ipledge.web.worklist;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.shared.ActorScope;
import ipledge.testing.Cases;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import ipledge.worklist.Notices;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People see what takes long and concerns them, and how long a case's steps took. */
@WebTest
@Import(Cases.class)
class NoticesPageTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;
  @Autowired private Applications applications;
  @Autowired private Notices notices;

  @Test
  void whoeverMayDoTheTaskAndTheManagerHearOfItAndMarkItRead() {
    UUID id = late();
    List<JsonNode> ofZhang = heard(id, "zhang.min", "BJ-HD", Role.INVESTIGATOR);
    assertThat(ofZhang).hasSize(2);
    assertThat(ofZhang.getFirst().path("step").asString()).isEqualTo("investigate");
    assertThat(ofZhang.getFirst().path("open").asBoolean()).isTrue();
    assertThat(heard(id, "deng.bo", "BJ-HD", Role.BRANCH_MANAGER))
        .extracting(notice -> notice.path("level").asString())
        .containsExactly("MANAGER");
    assertThat(heard(id, "xie.fang", "BJ-CY", Role.BRANCH_MANAGER)).isEmpty();
    assertThat(heard(id, "wu.hao", "BJ-HD", Role.CREDIT_REVIEWER)).isEmpty();

    String notice = ofZhang.getFirst().path("id").asString();
    JsonNode before = list("zhang.min", "BJ-HD", Role.INVESTIGATOR);
    JsonNode after =
        ok(call(HttpMethod.PUT, "/notices/" + notice + "/read", "zhang.min", Role.INVESTIGATOR));
    assertThat(after.path("unread").asInt()).isEqualTo(before.path("unread").asInt() - 1);
    assertThat(call(HttpMethod.PUT, "/notices/" + notice + "/read", "wu.hao", Role.CREDIT_REVIEWER))
        .as("to whom it was not addressed")
        .hasStatus(404);
  }

  @Test
  void bothTimesOfAStepStandOnTheCasePage() {
    UUID id = late();
    ActorScope.run(
        ENGINE, () -> applications.askForInformation(id, "investigate", 2, "哪个厂?", ENGINE));
    JsonNode times =
        ok(call(HttpMethod.GET, "/applications/" + id + "/times", "li.na", Role.CUSTOMER_MANAGER));

    assertThat(times.path("owed").asBoolean()).isTrue();
    JsonNode step = times.path("steps").get(0);
    assertThat(step.path("step").asString()).isEqualTo("investigate");
    assertThat(step.path("grossDays").asString()).isEqualTo("0.00");
    assertThat(step.path("netDays").asString()).isEqualTo("0.00");
    assertThat(step.path("owed").asBoolean()).isTrue();
    assertThat(step.path("notices").size()).isEqualTo(3);
    assertThat(
            call(
                HttpMethod.GET,
                "/applications/" + UUID.randomUUID() + "/times",
                "li.na",
                Role.CUSTOMER_MANAGER))
        .hasStatus(404);
  }

  /** Its target was over when it was opened. */
  private UUID late() {
    UUID id = cases.submitted("1500000", Cases.invention());
    cases.enter(id, ApplicationState.VALUATION);
    cases.enter(id, ApplicationState.DUE_DILIGENCE);
    cases.openTask(id, id, "loan-origination", "investigate", 1, "investigator", Instant.EPOCH);
    as(ENGINE, () -> notices.give(id));
    return id;
  }

  private List<JsonNode> heard(UUID id, String staff, String branch, Role role) {
    return StreamSupport.stream(list(staff, branch, role).path("items").spliterator(), false)
        .filter(notice -> notice.path("applicationId").asString().equals(id.toString()))
        .toList();
  }

  private JsonNode list(String staff, String branch, Role role) {
    return ok(mvc.get().uri("/api/v1/notices").with(bearer(staff, branch, role)).exchange());
  }

  private MvcTestResult call(HttpMethod method, String path, String staff, Role role) {
    return mvc.method(method).uri("/api/v1" + path).with(bearer(staff, "BJ-HD", role)).exchange();
  }

  private static JsonNode ok(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return JSON.readTree(answer.getResponse().getContentAsByteArray());
  }
}
