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

/** How workers lead everybody to where an operator wants the bank's time to be. */
class ClockLeadTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final TestDatabase database = TestDatabase.create();
  private final RestClient.Builder http = RestClient.builder();
  private final MockRestServiceServer others = MockRestServiceServer.bindTo(http).build();
  private final ControlledClock clock = new ControlledClock();
  private final ClockLead lead =
      new ClockLead(
          clock,
          database.app(),
          new ClockFollowers(
              new FollowerSettings(
                  null, new FollowerSettings.Simulators(URI.create("http://simulators"))),
              http.build()));

  @Test
  void timeGoesOnDayByDayAndEverybodyGoesAlong() {
    wanted(DAY.multipliedBy(2).plusHours(6));
    for (Duration next :
        new Duration[] {DAY, DAY.multipliedBy(2), DAY.multipliedBy(2).plusHours(6)}) {
      simulatorsSay(clock.ahead());
      simulatorsSay(clock.ahead());
      simulatorsAreLedTo(next);

      lead.lead();

      assertThat(clock.ahead()).isEqualTo(next);
      assertThat(stored()).isEqualTo(next);
      others.verify();
      others.reset();
    }
    simulatorsSay(clock.ahead());
    lead.lead();
    assertThat(stored()).as("there").isEqualTo(DAY.multipliedBy(2).plusHours(6));
    others.verify();
  }

  @Test
  void timeDoesNotGoOnWhileSomebodyIsAway() {
    wanted(DAY);
    others.expect(requestTo("http://simulators/clock")).andRespond(withServerError());

    lead.lead();

    assertThat(stored()).isEqualTo(Duration.ZERO);
    others.verify();
  }

  @Test
  void afterARestartEverybodyIsThereBeforeTheWorkBegins() {
    wanted(DAY);
    jdbc().update("UPDATE ipledge.business_clock SET offset_millis = target_millis");
    simulatorsSay(Duration.ZERO);
    simulatorsAreLedTo(DAY);

    lead.start();

    assertThat(lead.isRunning()).isTrue();
    assertThat(clock.instant()).isAfter(Instant.now().plus(DAY).minusSeconds(60));
    others.verify();
  }

  @Test
  void timeIsNeverPutBack() {
    wanted(DAY);
    assertThat(clock.step(database.app(), DAY)).isTrue();
    assertThat(clock.step(database.app(), DAY)).isFalse();
    assertThat(stored()).isEqualTo(DAY);
  }

  private void wanted(Duration target) {
    jdbc().update("UPDATE ipledge.business_clock SET target_millis = ?", target.toMillis());
  }

  private Duration stored() {
    Long offset =
        jdbc().queryForObject("SELECT offset_millis FROM ipledge.business_clock", Long.class);
    return Duration.ofMillis(offset);
  }

  private JdbcTemplate jdbc() {
    return new JdbcTemplate(database.superuser());
  }

  private void simulatorsSay(Duration offset) {
    others
        .expect(requestTo("http://simulators/clock"))
        .andExpect(method(HttpMethod.GET))
        .andRespond(
            withSuccess(
                "{\"offsetMillis\":" + offset.toMillis() + "}", MediaType.APPLICATION_JSON));
  }

  private void simulatorsAreLedTo(Duration offset) {
    others
        .expect(requestTo("http://simulators/clock"))
        .andExpect(method(HttpMethod.POST))
        .andExpect(content().json("{\"offsetMillis\": " + offset.toMillis() + "}"))
        .andRespond(withSuccess());
  }
}
