package ipledge.workers.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.impl.oauth.OAuthCredentialsProviderBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one connection to the engine. Commands and jobs go over gRPC: the REST activation of this
 * client does not work against 8.6. Every job runs on a virtual thread of its own; the number of
 * jobs that are here at the same time is the bound.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConnection {

  @Bean(destroyMethod = "close")
  CamundaClient camundaClient(EngineSettings settings) {
    CamundaClientBuilder builder =
        CamundaClient.newClientBuilder()
            .applyEnvironmentVariableOverrides(false)
            .grpcAddress(settings.grpcAddress())
            .preferRestOverGrpc(false)
            .defaultRequestTimeout(settings.requestTimeout())
            .defaultJobWorkerName(settings.workerName())
            .jobHandlingExecutor(
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("job-", 0).factory()),
                true);
    EngineSettings.Oauth oauth = settings.oauth();
    if (oauth != null) {
      builder.credentialsProvider(
          new OAuthCredentialsProviderBuilder()
              .applyEnvironmentOverrides(false)
              .authorizationServerUrl(oauth.tokenUrl())
              .audience(oauth.audience())
              .clientId(oauth.clientId())
              .clientSecret(secret(oauth))
              .build());
    }
    return builder.build();
  }

  private static String secret(EngineSettings.Oauth oauth) {
    try {
      return Files.readString(oauth.clientSecretFile()).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the engine client's secret cannot be read", e);
    }
  }
}
