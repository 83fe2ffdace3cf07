package ipledge.web.worklist;

import static ipledge.testing.Cases.person;
import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.shared.BankTime;
import ipledge.testing.Cases;
import ipledge.testing.TestDatabase;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The registrar's deadline for a correction, where people read it. */
@WebTest
@Import(Cases.class)
class FilingDeadlineTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;
  @Autowired private TestDatabase database;

  @Test
  void anExpiredDeadlineIsLateInEveryPlace() {
    LocalDate over = LocalDate.now(BankTime.ZONE).minusDays(14);
    UUID id = cases.submitted("1500000", Cases.invention());
    UUID filing = toBeCorrected(id, "CORRECTION_REQUESTED", over);
    UUID task =
        cases.claimedTask(
            id,
            filing,
            "pledge-registration",
            "correct-filing",
            1,
            person("sun.li", "registrar-clerk"));

    JsonNode listed = ok("/applications/" + id + "/filings").get(0);
    JsonNode context = ok("/tasks/" + task).path("context");

    assertThat(listed.path("noticeDeadline").asString()).isEqualTo(over.toString());
    for (JsonNode shown : new JsonNode[] {listed, context, context.path("filing")}) {
      assertThat(shown.path("ageing").asString()).isEqualTo("OVERDUE");
      assertThat(shown.path("workingDaysLeft").asInt()).isBetween(-10, -5);
    }
  }

  @Test
  void whereTheRegistrarDoesNotWaitNothingIsLate() {
    UUID id = cases.submitted("1500000", Cases.invention());
    toBeCorrected(id, "DEEMED_WITHDRAWN", LocalDate.now(BankTime.ZONE).minusDays(14));

    JsonNode listed = ok("/applications/" + id + "/filings").get(0);

    assertThat(listed.path("ageing").asString()).isEqualTo("NONE");
    assertThat(listed.path("workingDaysLeft").isNull()).isTrue();
  }

  /** As the registrar left it; the way there is another test's. */
  private UUID toBeCorrected(UUID id, String state, LocalDate deadline) {
    UUID filing = UUID.randomUUID();
    try (var connection = database.superuser().getConnection()) {
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      jdbc.sql(
              """
              INSERT INTO ipledge.pledge_registration (id, version, application_id, branch_id,
                register, pledgor_id, pledgor_name, pledgor_code, contract_no, amount,
                performance_from, performance_to, state, filing_no, correction_deadline)
              VALUES (:filing, 0, :id, 'BJ-HD', 'PATENT', :firm, :name, :code, 'ZY-1', 1500000,
                DATE '2026-01-01', DATE '2027-01-01', :state, 'F-1', :deadline)
              """)
          .param("filing", filing)
          .param("id", id)
          .param("firm", Cases.FIRM)
          .param("name", Cases.FIRM_NAME)
          .param("code", Cases.FIRM_CODE)
          .param("state", state)
          .param("deadline", deadline)
          .update();
      return filing;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode ok(String path) {
    MvcTestResult result =
        mvc.get()
            .uri("/api/v1" + path)
            .with(bearer("sun.li", "BJ-HD", Role.REGISTRAR_CLERK))
            .exchange();
    assertThat(result).hasStatusOk();
    return JSON.readTree(result.getResponse().getContentAsByteArray());
  }
}
