package ipledge.web.platform.edge;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the web application.
 *
 * @param address where people reach it, as their browsers see it; https anywhere but on loopback
 * @param bodyLimit the largest body of a call that is not an upload
 */
@Validated
@ConfigurationProperties("ipledge.web")
public record WebSettings(
    @NotNull @DefaultValue("http://localhost:8080") URI address,
    @NotNull @DefaultValue("1MB") DataSize bodyLimit) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Whether cookies can be Secure. */
  public boolean secure() {
    return "https".equals(address.getScheme());
  }

  public boolean loopback() {
    return address.getHost() != null && LOOPBACK.contains(address.getHost());
  }

  @AssertTrue(message = "ipledge.web.address must be https, or http on loopback")
  boolean isAddressSafe() {
    return secure() || ("http".equals(address.getScheme()) && loopback());
  }
}
