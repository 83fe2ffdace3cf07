package ipledge.web.keycloak;

import ipledge.web.platform.edge.SignInOrigin;
import ipledge.web.platform.edge.WebSettings;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The workbench as a client of the realm, and the check of bearer tokens from it. */
@Configuration(proxyBeanMethods = false)
class KeycloakClient {

  static final String REGISTRATION = "keycloak";

  @Bean
  ClientRegistrationRepository clientRegistrations(KeycloakSettings keycloak, WebSettings web) {
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(keycloak.clientId())
            .clientSecret(keycloak.clientSecret())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            // Our own address and not the Host header, which the caller writes.
            .redirectUri(web.address() + "/login/oauth2/code/" + REGISTRATION)
            .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
            .issuerUri(keycloak.issuer().toString())
            .authorizationUri(keycloak.endpoint("auth"))
            .tokenUri(keycloak.endpoint("token"))
            .jwkSetUri(keycloak.endpoint("certs"))
            .userNameAttributeName(Claims.STAFF)
            .providerConfigurationMetadata(
                Map.of("end_session_endpoint", keycloak.endpoint("logout")))
            .clientSettings(
                ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
            .build());
  }

  /** Signature, issuer and times as usual, and the audience, which the usual checks leave out. */
  @Bean
  JwtDecoder bearerTokens(KeycloakSettings keycloak) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keycloak.endpoint("certs")).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(keycloak.issuer().toString()),
            audience(keycloak.audience())));
    return decoder;
  }

  static JwtClaimValidator<java.util.List<String>> audience(String wanted) {
    return new JwtClaimValidator<>(
        JwtClaimNames.AUD, audience -> audience != null && audience.contains(wanted));
  }

  @Bean
  SignInOrigin signInOrigin(KeycloakSettings keycloak) {
    java.net.URI issuer = keycloak.issuer();
    return new SignInOrigin(issuer.getScheme() + "://" + issuer.getAuthority());
  }
}
