package ipledge.workers.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.content;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.method;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withServerError;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import ipledge.testing.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

class ClockFollowersTest {

  private static final Instant NOW = Instant.parse("2026-12-22T01:00:00Z");
  private static final Duration THIRTY_DAYS = Duration.ofDays(30);

  private final RestClient.Builder http = RestClient.builder();
  private final MockRestServiceServer others = MockRestServiceServer.bindTo(http).build();
  private final ClockFollowers followers =
      new ClockFollowers(
          new FollowerSettings(
              new FollowerSettings.Engine(URI.create("http://engine")),
              new FollowerSettings.Simulators(URI.create("http://simulators"))),
          http.build());

  @Test
  void whoeverIsBehindIsLedOnByTheDifference() {
    engineSays(NOW.minus(THIRTY_DAYS));
    others
        .expect(requestTo("http://engine/actuator/clock/add"))
        .andExpect(method(HttpMethod.POST))
        .andExpect(content().json("{\"offsetMilli\": " + THIRTY_DAYS.toMillis() + "}"))
        .andRespond(withSuccess());
    simulatorsSay(0);
    others
        .expect(requestTo("http://simulators/clock"))
        .andExpect(method(HttpMethod.POST))
        .andExpect(content().json("{\"offsetMillis\": " + THIRTY_DAYS.toMillis() + "}"))
        .andRespond(withSuccess());

    followers.leadTo(NOW, THIRTY_DAYS);

    others.verify();
  }

  @Test
  void whoeverIsThereIsLeftAlone() {
    engineSays(NOW.minusMillis(300));
    simulatorsSay(THIRTY_DAYS.toMillis());

    followers.leadTo(NOW, THIRTY_DAYS);

    others.verify();
  }

  @Test
  void anEngineThatIsDownDoesNotKeepTheSimulatorsBack() {
    others.expect(requestTo("http://engine/actuator/clock")).andRespond(withServerError());
    simulatorsSay(THIRTY_DAYS.toMillis());

    followers.leadTo(NOW, THIRTY_DAYS);

    others.verify();
  }

  @Test
  void theClockIsAsFarAheadAsTheDatabaseSays() {
    TestDatabase database = TestDatabase.create();
    new JdbcTemplate(database.superuser())
        .update("UPDATE ipledge.business_clock SET offset_millis = ?", THIRTY_DAYS.toMillis());
    ControlledClock clock = new ControlledClock();

    clock.refresh(database.app());

    assertThat(clock.ahead()).isEqualTo(THIRTY_DAYS);
    assertThat(clock.instant()).isAfter(Instant.now().plus(THIRTY_DAYS.minusMinutes(1)));
  }

  private void engineSays(Instant time) {
    others
        .expect(requestTo("http://engine/actuator/clock"))
        .andExpect(method(HttpMethod.GET))
        .andRespond(
            withSuccess(
                "{\"epochMilli\":" + time.toEpochMilli() + "}", MediaType.APPLICATION_JSON));
  }

  private void simulatorsSay(long offset) {
    others
        .expect(requestTo("http://simulators/clock"))
        .andExpect(method(HttpMethod.GET))
        .andRespond(withSuccess("{\"offsetMillis\":" + offset + "}", MediaType.APPLICATION_JSON));
  }
}
