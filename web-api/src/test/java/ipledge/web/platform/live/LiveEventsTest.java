package ipledge.web.platform.live;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.TestDatabase;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class LiveEventsTest {

  private static final String CHANGED = "event:changed";

  @Autowired private MockMvcTester mvc;
  @Autowired private TestDatabase database;

  private final UUID id = UUID.randomUUID();

  @Test
  void theListOfTasksHearsOfItsOwnBranch() throws Exception {
    MvcTestResult own = open("/api/v1/tasks/events", "li.na", "BJ-HD");
    MvcTestResult other = open("/api/v1/tasks/events", "qian.li", "BJ-CY");

    aTaskIsOpened();

    assertThat(until(own, "]}")).contains(CHANGED, "\"parts\":[\"tasks\"]");
    assertThat(other.getResponse().getContentAsString()).doesNotContain(CHANGED);
  }

  @Test
  void theCasePageHearsWhatChangedInItsCase() throws Exception {
    anApplicationOfBeijingHaidian();
    MvcTestResult page = open("/api/v1/applications/" + id + "/events", "li.na", "BJ-HD");

    aTaskIsOpened();

    assertThat(until(page, "]}"))
        .contains(CHANGED, "\"applicationId\":\"" + id + "\"", "tasks", "timeline");
  }

  @Test
  void theCaseOfAnotherBranchIsNotThere() {
    anApplicationOfBeijingHaidian();

    assertThat(open("/api/v1/applications/" + id + "/events", "qian.li", "BJ-CY")).hasStatus(404);
    assertThat(open("/api/v1/applications/" + UUID.randomUUID() + "/events", "li.na", "BJ-HD"))
        .hasStatus(404);
  }

  private MvcTestResult open(String path, String staff, String branch) {
    return mvc.get()
        .uri(path)
        .with(bearer(staff, branch, Role.CUSTOMER_MANAGER))
        .accept("text/event-stream", "application/problem+json")
        .asyncExchange();
  }

  private static String until(MvcTestResult stream, String text) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    String content = "";
    while (!content.contains(text)) {
      assertThat(System.nanoTime()).as(content).isLessThan(deadline);
      Thread.onSpinWait();
      content = stream.getResponse().getContentAsString();
    }
    return content;
  }

  private void aTaskIsOpened() {
    asSuperuser(
        """
        INSERT INTO ipledge.work_item (id, process_id, record_id, element_id, round, case_id,
          branch_id, form_key, candidate_groups, excluded_elements, opened_at, due_at, job_key)
        VALUES (gen_random_uuid(), 'loan-origination', :id, 'investigate', 1, :id, 'BJ-HD',
          'investigate', '{investigator}', '{}', now(), now(), 1)
        """);
  }

  private void anApplicationOfBeijingHaidian() {
    asSuperuser(
        """
        INSERT INTO ipledge.loan_application (id, version, number, branch_id, proposer,
          enterprise_id, product_code, amount, tenor_months, purpose_code, state, created_at)
        VALUES (:id, 0, :id::text, 'BJ-HD', 'li.na', gen_random_uuid(), 'X', 1, 12, 'X', 'DRAFT',
          now())
        """);
  }

  /** Without the rows they refer to: only that they are there matters here. */
  private void asSuperuser(String sql) {
    try (var connection = database.superuser().getConnection()) {
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      jdbc.sql("SET session_replication_role = replica").update();
      jdbc.sql(sql).param("id", id).update();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
