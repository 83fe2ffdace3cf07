package ipledge.workers.sealing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import ipledge.audit.Sealer;
import ipledge.audit.SealingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The sealer with a connection and a role of its own. It is on unless {@code
 * ipledge.sealing.enabled} is false, which is for further instances of {@code workers} on machines
 * without the witness folder.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "ipledge.sealing.enabled", matchIfMissing = true)
@EnableConfigurationProperties(SealingSettings.class)
class SealingConfiguration {

  /**
   * The pool of the sealer's one connection is the loop's own: as a bean it would take the
   * application's place.
   */
  @Bean
  SealingLoop sealingLoop(
      SealingSettings settings,
      @Value("${spring.datasource.url}") String applicationUrl,
      Clock clock,
      MeterRegistry meters) {
    String url = settings.url();
    HikariDataSource pool = pool(settings, url == null ? applicationUrl : url);
    return new SealingLoop(
        new Sealer(pool, settings, clock), pool, settings.every(), new SealingMetrics(meters));
  }

  private static HikariDataSource pool(SealingSettings settings, String url) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("sealing");
    config.setJdbcUrl(url);
    config.setUsername(settings.user());
    config.setPassword(password(settings.passwordFile()));
    config.setMaximumPoolSize(1);
    // The tables are made by the migration of this same application; wait for it instead of failing
    // the start.
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  private static String password(@Nullable Path file) {
    try {
      return file == null ? "" : Files.readString(file).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sealer's password file", e);
    }
  }
}
