package ipledge.web.clock;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

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
    Instant before = clock.instant();

    assertThat(lead("cao.ning", Role.OPERATOR, THIRTY_DAYS.toMillis()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("controlled")
        .isEqualTo(true);

    assertThat(clock.instant())
        .isBetween(before.plus(THIRTY_DAYS), before.plus(THIRTY_DAYS).plusSeconds(60));
    assertThat(events()).isEqualTo(1);
    assertThat(mvc.get().uri("/api/v1/clock").with(bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("offsetMillis")
        .asNumber()
        .isEqualTo(THIRTY_DAYS.toMillis());
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

  private long events() {
    return JdbcClient.create(database.superuser())
        .sql("SELECT count(*) FROM ipledge.audit_event WHERE kind = 'clock.business-clock-led'")
        .query(Long.class)
        .single();
  }
}
