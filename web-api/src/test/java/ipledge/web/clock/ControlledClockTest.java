package ipledge.web.clock;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipledge.testing.TestDatabase;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@TestPropertySource(properties = "ipledge.clock=controlled")
class ControlledClockTest {

  private static final Duration THIRTY_DAYS = Duration.ofDays(30);

  @Autowired private MockMvcTester mvc;
  @Autowired private Clock clock;
  @Autowired private TestDatabase database;

  @Test
  void anOperatorLeadsTheClockForTheWholeBank() {
    assertThat(lead("cao.ning", Role.OPERATOR, THIRTY_DAYS.toMillis()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("targetMillis")
        .asNumber()
        .isEqualTo(THIRTY_DAYS.toMillis());
    assertThat(events()).isEqualTo(1);
    assertThat(seenBy("li.na"))
        .as("nobody is there yet")
        .bodyJson()
        .extractingPath("offsetMillis")
        .isEqualTo(0);

    Instant before = clock.instant();
    workersLeadEverybodyThere();

    assertThat(seenBy("li.na"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("offsetMillis")
        .asNumber()
        .isEqualTo(THIRTY_DAYS.toMillis());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(clock.instant())
                    .isBetween(before.plus(THIRTY_DAYS), before.plus(THIRTY_DAYS).plusSeconds(60)));
  }

  @Test
  void nobodyElseLeadsItAndNobodyPutsItBack() {
    assertThat(lead("li.na", Role.CUSTOMER_MANAGER, 1)).hasStatus(403);
    assertThat(lead("cao.ning", Role.OPERATOR, -1))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("errors[0].pointer")
        .isEqualTo("/advanceMillis");
  }

  private MvcTestResult lead(String staff, Role role, long millis) {
    return mvc.post()
        .uri("/api/v1/clock")
        .with(bearer(staff, "HQ", role))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"advanceMillis\": " + millis + "}")
        .exchange();
  }

  private MvcTestResult seenBy(String staff) {
    return mvc.get()
        .uri("/api/v1/clock")
        .with(bearer(staff, "BJ-HD", Role.CUSTOMER_MANAGER))
        .exchange();
  }

  private void workersLeadEverybodyThere() {
    JdbcClient.create(database.superuser())
        .sql("UPDATE ipledge.business_clock SET offset_millis = target_millis")
        .update();
  }

  private long events() {
    return JdbcClient.create(database.superuser())
        .sql("SELECT count(*) FROM ipledge.audit_event WHERE kind = 'clock.business-clock-led'")
        .query(Long.class)
        .single();
  }
}
