package ipledge.web.platform.live;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.TestDatabase;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    MvcTestResult own = open("?tasks=true", "li.na", "BJ-HD");
    MvcTestResult other = open("?tasks=true", "qian.li", "BJ-CY");

    aTaskIsOpened(id);

    assertThat(until(own, "]}")).contains(CHANGED, "\"parts\":[\"tasks\"]");
    assertThat(other.getResponse().getContentAsString()).doesNotContain(CHANGED);
  }

  @Test
  void oneStreamTellsOfSeveralCasesAndOfNoOther() throws Exception {
    UUID second = UUID.randomUUID();
    UUID unwatched = UUID.randomUUID();
    List.of(id, second, unwatched).forEach(this::anApplicationOfBeijingHaidian);
    MvcTestResult page =
        open("?applicationId=" + id + "&applicationId=" + second, "li.na", "BJ-HD");

    aTaskIsOpened(unwatched);
    aTaskIsOpened(id);
    aTaskIsOpened(second);

    // What changed is told in no order.
    var _ = until(page, notice(second));
    assertThat(until(page, notice(id)))
        .contains(notice(second))
        .contains("diagram", "tasks", "timeline")
        .doesNotContain(unwatched.toString());
  }

  @Test
  void ofACaseOfAnotherBranchNothingIsHeard() throws Exception {
    anApplicationOfBeijingHaidian(id);
    MvcTestResult stranger = open("?tasks=true&applicationId=" + id, "qian.li", "BJ-CY");
    MvcTestResult own = open("?applicationId=" + id, "li.na", "BJ-HD");

    aTaskIsOpened(id);

    assertThat(until(own, "]}")).contains(notice(id));
    assertThat(stranger.getResponse().getContentAsString()).doesNotContain(CHANGED);
  }

  @Test
  void anAppraiserOfAnAgencyHearsOfTasksAndOfNoCase() throws Exception {
    anApplicationOfBeijingHaidian(id);
    MvcTestResult agency =
        open("?tasks=true&applicationId=" + id, "guo.ping", "BJ-HD", Role.AGENCY_APPRAISER);
    MvcTestResult own = open("?applicationId=" + id, "li.na", "BJ-HD");

    aTaskIsOpened(id);

    assertThat(until(own, "]}")).contains(notice(id));
    assertThat(until(agency, "]}")).contains("\"parts\":[\"tasks\"]").doesNotContain(notice(id));
  }

  @Test
  void nobodyLooksAtMoreCasesThanWindowsFitOnAScreen() {
    String many =
        IntStream.range(0, 41)
            .mapToObj(i -> "applicationId=" + UUID.randomUUID())
            .collect(Collectors.joining("&", "?", ""));

    assertThat(open(many, "li.na", "BJ-HD")).hasStatus(400);
  }

  private static String notice(UUID of) {
    return "\"applicationId\":\"" + of + "\"";
  }

  private MvcTestResult open(String query, String staff, String branch) {
    return open(query, staff, branch, Role.CUSTOMER_MANAGER);
  }

  private MvcTestResult open(String query, String staff, String branch, Role role) {
    return mvc.get()
        .uri("/api/v1/events" + query)
        .with(bearer(staff, branch, role))
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

  private void aTaskIsOpened(UUID of) {
    asSuperuser(
        of,
        """
        INSERT INTO ipledge.work_item (id, process_id, record_id, element_id, round, case_id,
          branch_id, form_key, candidate_groups, excluded_elements, opened_at, due_at, job_key)
        VALUES (gen_random_uuid(), 'loan-origination', :id, 'investigate', 1, :id, 'BJ-HD',
          'investigate', '{investigator}', '{}', now(), now(), 1)
        """);
  }

  /** Behind all others in the order of numbers, and whole: it stands in lists that others read. */
  private void anApplicationOfBeijingHaidian(UUID of) {
    asSuperuser(
        of,
        """
        INSERT INTO ipledge.enterprise (id, version, name, social_credit_code, registered_by,
          registered_at)
        VALUES (:id, 0, :id::text, left(:id::text, 18), 'li.na', now())
        """);
    asSuperuser(
        of,
        """
        INSERT INTO ipledge.loan_application (id, version, number, branch_id, proposer,
          enterprise_id, product_code, amount, tenor_months, purpose_code, state, created_at)
        VALUES (:id, 0, 'Z' || :id::text, 'BJ-HD', 'li.na', :id, 'IP-PLEDGE', 1, 12,
          'WORKING_CAPITAL', 'DRAFT', now())
        """);
  }

  /** Without the rows they refer to: only that they are there matters here. */
  private void asSuperuser(UUID of, String sql) {
    try (var connection = database.superuser().getConnection()) {
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      jdbc.sql("SET session_replication_role = replica").update();
      jdbc.sql(sql).param("id", of).update();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
