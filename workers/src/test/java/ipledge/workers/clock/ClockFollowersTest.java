package ipledge.workers.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.content;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.method;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withServerError;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
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
    simulatorsSay(0);
    others
        .expect(requestTo("http://simulators/clock"))
        .andExpect(method(HttpMethod.POST))
        .andExpect(content().json("{\"offsetMillis\": " + THIRTY_DAYS.toMillis() + "}"))
        .andRespond(withSuccess());
    engineSays(NOW.minus(THIRTY_DAYS));
    others
        .expect(requestTo("http://engine/actuator/clock/add"))
        .andExpect(method(HttpMethod.POST))
        .andExpect(content().json("{\"offsetMilli\": " + THIRTY_DAYS.toMillis() + "}"))
        .andRespond(withSuccess());

    assertThat(followers.leadTo(NOW, THIRTY_DAYS)).isTrue();

    others.verify();
  }

  @Test
  void whoeverIsThereIsLeftAlone() {
    simulatorsSay(THIRTY_DAYS.toMillis());
    engineSays(NOW.minusMillis(300));

    assertThat(followers.leadTo(NOW, THIRTY_DAYS)).isTrue();

    others.verify();
  }

  @Test
  void simulatorsThatAreDownDoNotKeepTheEngineBackAndAreMissed() {
    others.expect(requestTo("http://simulators/clock")).andRespond(withServerError());
    engineSays(NOW);

    assertThat(followers.leadTo(NOW, THIRTY_DAYS)).isFalse();

    others.verify();
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
