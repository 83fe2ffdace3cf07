package ipledge.web.worklist;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.Cases;
import ipledge.testing.TestDatabase;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A compliance officer sees which approvals to check again, and says what was found. */
@WebTest
@Import(Cases.class)
class AfterChecksPageTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;
  @Autowired private TestDatabase database;

  @Test
  void anObjectionNeedsAReasonAndThenStandsOnTheCasePage() {
    UUID id = sampled();
    assertThat(get("/after-checks", Role.COMPLIANCE_OFFICER))
        .hasStatusOk()
        .bodyText()
        .contains(id.toString());
    assertThat(finds(id, "tang.rui", "{\"result\": \"OBJECTION\"}"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("errors[0].pointer")
        .isEqualTo("/reason");
    assertThat(finds(id, "li.na", "{\"result\": \"IN_ORDER\"}")).as("the proposer").hasStatus(403);

    assertThat(finds(id, "tang.rui", "{\"result\": \"OBJECTION\", \"reason\": \"no plant\"}"))
        .hasStatusOk();

    JsonNode check =
        ok(get("/applications/" + id + "/after-check", Role.CUSTOMER_MANAGER)).path("check");
    assertThat(check.path("result").asString()).isEqualTo("OBJECTION");
    assertThat(check.path("reason").asString()).isEqualTo("no plant");
    assertThat(get("/after-checks", Role.COMPLIANCE_OFFICER))
        .bodyText()
        .doesNotContain(id.toString());
    assertThat(get("/after-checks?open=false", Role.COMPLIANCE_OFFICER))
        .bodyText()
        .contains(id.toString());
    assertThat(finds(id, "luo.bin", "{\"result\": \"IN_ORDER\"}")).hasStatus(409);
  }

  @Test
  void aCaseThatWasNotDrawnHasNoCheck() {
    UUID id = cases.submitted("1500000", Cases.invention());
    JsonNode page = ok(get("/applications/" + id + "/after-check", Role.CUSTOMER_MANAGER));
    assertThat(page.path("check").isMissingNode() || page.path("check").isNull()).isTrue();
    assertThat(finds(id, "tang.rui", "{\"result\": \"IN_ORDER\"}")).hasStatus(404);
    assertThat(get("/after-checks", Role.CUSTOMER_MANAGER)).hasStatus(403);
  }

  private UUID sampled() {
    UUID id = cases.submitted("1500000", Cases.invention());
    JdbcClient.create(database.superuser())
        .sql(
            """
            INSERT INTO ipledge.after_check (application_id, branch_id, approval_event, tree_size,
              root, share_percent, draw, sampled, drawn_at, due_at)
            VALUES (?, 'BJ-HD', gen_random_uuid(), 1, sha256('x'), 20, 7, true, now(), now())
            """)
        .param(id)
        .update();
    return id;
  }

  private MvcTestResult finds(UUID id, String staff, String body) {
    return mvc.post()
        .uri("/api/v1/after-checks/" + id + "/finding")
        .with(bearer(staff, "HQ", Role.COMPLIANCE_OFFICER))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult get(String path, Role role) {
    return mvc.get().uri("/api/v1" + path).with(bearer("someone.else", "BJ-HD", role)).exchange();
  }

  private static JsonNode ok(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return JSON.readTree(answer.getResponse().getContentAsByteArray());
  }
}
