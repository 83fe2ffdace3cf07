package ipledge.web.keycloak;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Whether Keycloak gives out the keys that tokens are checked with. It is no part of readiness: who
 * has signed in can go on without it, and no other instance of ours would be better off.
 */
@Component("keycloakHealthIndicator")
class KeycloakHealth implements HealthIndicator {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final KeycloakSettings keycloak;
  private final RestClient http;

  KeycloakHealth(KeycloakSettings keycloak, MeterRegistry registry) {
    this.keycloak = keycloak;
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    requests.setReadTimeout(PATIENCE);
    this.http = RestClient.builder().requestFactory(requests).build();
    Gauge.builder("ipledge.keycloak.up", this, KeycloakHealth::figure)
        .description("Whether Keycloak answers, 1 or 0")
        .register(registry);
  }

  @Override
  public Health health() {
    try {
      var unused = http.get().uri(keycloak.endpoint("certs")).retrieve().toBodilessEntity();
      return Health.up().build();
    } catch (RestClientException away) {
      return Health.down().withDetail("answer", away.getClass().getSimpleName()).build();
    }
  }

  private double figure() {
    return health().getStatus().equals(Status.UP) ? 1 : 0;
  }
}
