package ipledge.web.keycloak;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach Keycloak.
 *
 * @param issuer the realm's address, exactly as it stands in its tokens
 * @param clientId the confidential client of the workbench
 * @param clientSecret that client's secret; hand it over by file (see the operations guide)
 * @param directoryClientId the machine client that reads who works where
 * @param directorySecret its secret, by file too; without one the staff directory knows only those
 *     who have signed in
 * @param audience what a bearer token must name as its audience
 */
@Validated
@ConfigurationProperties("ipledge.keycloak")
public record KeycloakSettings(
    @NotNull @DefaultValue("http://localhost:8180/realms/ipledge") URI issuer,
    @NotBlank @DefaultValue("ipledge-web") String clientId,
    @NotBlank String clientSecret,
    @NotBlank @DefaultValue("ipledge-directory") String directoryClientId,
    @Nullable String directorySecret,
    @NotBlank @DefaultValue("ipledge-api") String audience) {

  private static final String PROTOCOL = "/protocol/openid-connect/";

  /** One of the realm's OpenID Connect endpoints; no call at start is needed to know it. */
  String endpoint(String name) {
    return issuer + PROTOCOL + name;
  }

  /** The realm's administration interface. */
  String admin(String path) {
    return issuer.toString().replace("/realms/", "/admin/realms/") + path;
  }

  @Override
  public String toString() {
    return "KeycloakSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
  }
}
