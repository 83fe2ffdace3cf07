package ipledge.web.platform.edge;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.Cases;
import ipledge.testing.QuietLog;
import ipledge.testing.TestDatabase;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The id a browser sends stands on everything that its click causes. */
@WebTest
@TestPropertySource(properties = "logging.config=classpath:structured-log.xml")
@ExtendWith({OutputCaptureExtension.class, QuietLog.class})
class TraceTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

  @Autowired private MockMvcTester mvc;
  @Autowired private TestDatabase database;

  private final UUID id = UUID.randomUUID();

  @Test
  void theBrowsersIdGoesWithTheCommandToTheEngine(CapturedOutput log) {
    post("/enterprises", firm(), null);
    MvcTestResult draft = post("/applications", draft(), null);
    assertThat(draft).hasStatus(201);
    String version = draft.getResponse().getHeader("ETag");

    MvcTestResult submitted = post("/applications/" + id + "/submission", "{}", version);

    assertThat(submitted).hasStatusOk();
    assertThat(submitted.getResponse().getHeader("X-Trace-Id")).isEqualTo(TRACE);
    assertThat(rows("SELECT variables ->> 'traceId' FROM ipledge.outbox WHERE record_id = ?"))
        .isEqualTo(TRACE);
    assertThat(rows("SELECT DISTINCT trace_id FROM ipledge.audit_event WHERE record_id = ?"))
        .isEqualTo(TRACE);
    assertThat(log.getAll().lines())
        .filteredOn(line -> line.contains("a call was answered"))
        .hasSize(3)
        .last()
        .asString()
        .contains("\"traceId\":\"" + TRACE + "\"", "\"/api/v1/applications/{id}/submission\"");
  }

  @Test
  void anIdOfAnotherFormIsNotTakenOver() {
    String trace =
        mvc.get()
            .uri("/api/v1/me")
            .header("traceparent", "00-<script>-00f067aa0ba902b7-01")
            .exchange()
            .getResponse()
            .getHeader("X-Trace-Id");

    assertThat(trace).matches("[0-9a-f]{32}");
  }

  private MvcTestResult post(String path, String body, @Nullable String version) {
    var request =
        mvc.post()
            .uri("/api/v1" + path)
            .with(bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("traceparent", PARENT)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    return version == null ? request.exchange() : request.header("If-Match", version).exchange();
  }

  private String rows(String query) {
    return JdbcClient.create(database.superuser())
        .sql(query)
        .param(id)
        .query(String.class)
        .single();
  }

  private static String firm() {
    return """
        {"id": "%s", "name": "%s", "socialCreditCode": "%s"}
        """
        .formatted(Cases.FIRM, Cases.FIRM_NAME, Cases.FIRM_CODE);
  }

  private String draft() {
    return """
        {"id": "%s", "enterpriseId": "%s", "productCode": "IP-PLEDGE", "amount": "1500000.00",
         "tenorMonths": 12, "purposeCode": "WORKING_CAPITAL",
         "rights": [{"kind": "INVENTION", "number": "ZL 2023 1 0456789.0"}]}
        """
        .formatted(id, Cases.FIRM);
  }
}
