package ipledge.web.keycloak;

import ipledge.shared.ActorScope;
import ipledge.web.platform.SignIns;
import ipledge.web.platform.SignedIn;
import ipledge.web.platform.edge.PageHeaders;
import ipledge.web.platform.edge.WebSettings;
import ipledge.web.platform.problem.ProblemWriter;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two ways in, told apart by the {@code Authorization} header: machines and the command line with a
 * bearer token and no session; people with a session cookie, whose tokens stay on the server.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  private static final String API = "/api/**";
  private static final String NOT_ALLOWED = "platform.not-allowed";

  private final PageHeaders headers;
  private final ProblemWriter problems;
  private final WebSettings web;
  private final SignIns signIns;

  SignInConfiguration(
      PageHeaders headers, ProblemWriter problems, WebSettings web, SignIns signIns) {
    this.headers = headers;
    this.problems = problems;
    this.web = web;
    this.signIns = signIns;
  }

  @Bean
  @Order(1)
  SecurityFilterChain bearer(HttpSecurity http) throws Exception {
    return http.securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)
        .authorizeHttpRequests(
            calls -> calls.requestMatchers(API).authenticated().anyRequest().denyAll())
        .oauth2ResourceServer(
            tokens ->
                tokens
                    .jwt(jwt -> {})
                    .authenticationEntryPoint(notSignedIn())
                    .accessDeniedHandler(notAllowed()))
        .exceptionHandling(
            refusals ->
                refusals.authenticationEntryPoint(notSignedIn()).accessDeniedHandler(notAllowed()))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .headers(headers::applyTo)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain session(
      HttpSecurity http,
      ClientRegistrationRepository clients,
      OAuth2AuthorizedClientManager tokens,
      OpenSessions open,
      ReturnTo returnTo,
      JsonMapper json)
      throws Exception {
    OidcSessionRegistry registry = new InMemoryOidcSessionRegistry();
    return http.authorizeHttpRequests(
            calls -> calls.requestMatchers(API).authenticated().anyRequest().permitAll())
        .oauth2Login(
            login ->
                login
                    .oidcSessionRegistry(registry)
                    .authorizationEndpoint(
                        page -> page.authorizationRequestResolver(returnTo.resolver(clients)))
                    .successHandler(returnTo)
                    .failureUrl("/?signIn=failed"))
        .logout(
            logout ->
                logout
                    .logoutSuccessHandler(new SignOut(clients, web.address() + "/", json))
                    .deleteCookies("XSRF-TOKEN"))
        .exceptionHandling(
            refusals ->
                refusals.authenticationEntryPoint(notSignedIn()).accessDeniedHandler(notAllowed()))
        .requestCache(AbstractHttpConfigurer::disable)
        .oidcLogout(
            logout ->
                logout
                    .oidcSessionRegistry(registry)
                    .backChannel(
                        channel -> channel.logoutHandler(new BackChannelSignOut(registry, open))))
        .addFilterBefore(new FreshSession(tokens, problems), AuthorizationFilter.class)
        .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfCookie()))
        .headers(headers::applyTo)
        .build();
  }

  private CookieCsrfTokenRepository csrfCookie() {
    CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
    repository.setCookieCustomizer(cookie -> cookie.secure(web.secure()).sameSite("Lax").path("/"));
    return repository;
  }

  /** 401 and no redirect: the workbench itself leads to the sign-in page. */
  private AuthenticationEntryPoint notSignedIn() {
    return (request, response, e) -> {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      problems.write(request, response, HttpStatus.UNAUTHORIZED, "platform.not-signed-in");
    };
  }

  /**
   * Who is signed in and sends no token against forged requests is either attacked or a broken
   * page: both belong into the trail.
   */
  private AccessDeniedHandler notAllowed() {
    return (request, response, e) -> {
      Optional<SignedIn> person =
          Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
              .flatMap(signIns::read);
      if (person.isEmpty()) {
        problems.write(request, response, HttpStatus.FORBIDDEN, NOT_ALLOWED);
        return;
      }
      boolean _ =
          ActorScope.call(
              person.get().actor(),
              () -> {
                problems.refuse(request, response, HttpStatus.FORBIDDEN, NOT_ALLOWED);
                return true;
              });
    };
  }

  /** What the firewall turns away is told so at once, not by way of the sign-in. */
  @Bean
  RequestRejectedHandler turnedAway() {
    return (request, response, e) ->
        problems.write(request, response, HttpStatus.BAD_REQUEST, "platform.http-400");
  }
}
