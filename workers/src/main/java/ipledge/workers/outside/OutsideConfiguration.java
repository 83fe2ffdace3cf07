package ipledge.workers.outside;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Opens the lines to the other institutions. Our own adapters talk HTTP; where a setting names
 * another adapter, the bank's own jar brings a bean of the port's type in its place.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RegistrarSettings.class, CoreBankSettings.class})
class OutsideConfiguration {

  private static final String HTTP = "http";
  private static final int CALLS_LOOKED_AT = 20;
  private static final int CALLS_BEFORE_JUDGING = 10;
  private static final int TRIALS_AFTER_REST = 3;

  @Bean
  @ConditionalOnProperty(
      name = "ipledge.outside.registrar.adapter",
      havingValue = HTTP,
      matchIfMissing = true)
  RegistrarPort registrar(
      RegistrarSettings settings, RestClient.Builder clients, CircuitBreakerRegistry breakers) {
    return new RegistrarOverHttp(
        line("registrar", settings.url(), settings.line(), clients, breakers));
  }

  @Bean
  @ConditionalOnProperty(
      name = "ipledge.outside.core-bank.adapter",
      havingValue = HTTP,
      matchIfMissing = true)
  CoreBankPort coreBank(
      CoreBankSettings settings, RestClient.Builder clients, CircuitBreakerRegistry breakers) {
    return new CoreBankOverHttp(
        line("core-bank", settings.url(), settings.line(), clients, breakers));
  }

  private static Line line(
      String name,
      URI url,
      LineSettings settings,
      RestClient.Builder clients,
      CircuitBreakerRegistry breakers) {
    // A redirect could lead an order anywhere, so none is followed; and no upgrade to HTTP/2,
    // because a shared connection would let one slow answer hold up the others.
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(settings.answerTimeout());
    CircuitBreakerConfig patience =
        CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(CALLS_LOOKED_AT)
            .minimumNumberOfCalls(CALLS_BEFORE_JUDGING)
            .failureRateThreshold(settings.failureRate())
            .waitDurationInOpenState(settings.rest())
            .permittedNumberOfCallsInHalfOpenState(TRIALS_AFTER_REST)
            .build();
    RestClient rest = clients.clone().requestFactory(requests).baseUrl(url.toString()).build();
    return new Line(rest, breakers.circuitBreaker(name, patience), settings.maxAnswerBytes());
  }
}
