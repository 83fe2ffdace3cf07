package ipledge.web.worklist;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.Cases;
import ipledge.testing.TestDatabase;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Every ageing that the pages offer finds the tasks that show it, and no others. */
@WebTest
@Import(Cases.class)
class TaskTableTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String STAFF = "zhou.qing";

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;
  @Autowired private TestDatabase database;

  private UUID late = UUID.randomUUID();
  private UUID near = late;
  private UUID far = late;
  private UUID done = late;

  @BeforeEach
  void tasksOfEveryAge() {
    late = task("OPEN", "now() - interval '3 days'");
    near = task("OPEN", "now() + interval '1 minute'");
    far = task("OPEN", "now() + interval '20 days'");
    done = task("DONE", "now() - interval '3 days'");
  }

  @Test
  void ofWhatCanBeClaimed() {
    assertThat(found("claimable", "OVERDUE")).contains(late).doesNotContain(near, far, done);
    assertThat(found("claimable", "DUE_SOON")).contains(near).doesNotContain(late, far, done);
    assertThat(found("claimable", "ON_TIME")).contains(far).doesNotContain(late, near, done);
    assertThat(found("claimable", "NONE")).as("every open task has a deadline").isEmpty();
  }

  @Test
  void whatIsDoneHasNoDeadlineAnyMore() {
    assertThat(found("done", "NONE")).contains(done);
    assertThat(found("done", "OVERDUE")).isEmpty();
  }

  private UUID task(String state, String due) {
    UUID id = cases.submitted("1500000", Cases.invention());
    UUID task = cases.openTask(id, id, "loan-origination", "investigate", 1, "investigator");
    JdbcClient.create(database.superuser())
        .sql(
            """
            UPDATE ipledge.work_item SET due_at = %s, state = :state,
              claimed_by = CASE WHEN :state = 'DONE' THEN :staff END,
              closed_at = CASE WHEN :state = 'DONE' THEN now() END,
              decision = CASE WHEN :state = 'DONE' THEN '{}'::jsonb END
            WHERE id = :id
            """
                .formatted(due))
        .param("state", state)
        .param("staff", STAFF)
        .param("id", task)
        .update();
    return task;
  }

  private List<UUID> found(String scope, String ageing) {
    MvcTestResult result =
        mvc.get()
            .uri("/api/v1/tasks?limit=200&scope=" + scope + "&ageing=" + ageing)
            .with(bearer(STAFF, "BJ-HD", Role.INVESTIGATOR))
            .exchange();
    assertThat(result).hasStatusOk();
    List<UUID> ids = new ArrayList<>();
    JSON.readTree(result.getResponse().getContentAsByteArray())
        .path("items")
        .forEach(
            row -> {
              assertThat(row.path("ageing").asString()).isEqualTo(ageing);
              ids.add(UUID.fromString(row.path("id").asString()));
            });
    return ids;
  }
}
