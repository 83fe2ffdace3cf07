package ipledge.web.keycloak;

import ipledge.party.StaffDirectory;
import ipledge.party.StaffDirectory.Listed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Brings the staff directory to what Keycloak knows: who works where, in which roles, and who has
 * left. Names and hand-over need people who have not signed in yet, too. It changes nothing there.
 */
@Component
@ConditionalOnProperty("ipledge.keycloak.directory-secret")
class StaffReconciliation {

  private static final Logger LOG = LoggerFactory.getLogger(StaffReconciliation.class);
  private static final int PAGE = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final ParameterizedTypeReference<List<Map<String, Object>>> ROWS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<Map<String, Object>> OBJECT =
      new ParameterizedTypeReference<>() {};

  private final KeycloakSettings keycloak;
  private final StaffDirectory directory;
  private final RestClient http;

  StaffReconciliation(KeycloakSettings keycloak, StaffDirectory directory) {
    this.keycloak = keycloak;
    this.directory = directory;
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
    requests.setReadTimeout(PATIENCE);
    this.http = RestClient.builder().requestFactory(requests).build();
  }

  /** Half done is not done: if Keycloak fails on the way, the directory stays as it was. */
  @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1H")
  void reconcile() {
    try {
      int people = directory.reconcile(listed(token()));
      LOG.info("staff directory reconciled: {} people", people);
    } catch (RestClientException e) {
      LOG.warn("staff directory not reconciled: {}", e.getClass().getName());
    }
  }

  private List<Listed> listed(String token) {
    List<Listed> people = new ArrayList<>();
    List<Map<String, Object>> page;
    int first = 0;
    do {
      page = rows(token, "/users?briefRepresentation=true&first=" + first + "&max=" + PAGE);
      page.forEach(user -> one(token, user).ifPresent(people::add));
      first += PAGE;
    } while (page.size() == PAGE);
    return people;
  }

  private Optional<Listed> one(String token, Map<String, Object> user) {
    String path = "/users/" + user.get("id");
    Map<String, Object> claims =
        Map.of(
            Claims.STAFF,
            text(user.get("username")),
            Claims.GIVEN_NAME,
            text(user.get("firstName")),
            Claims.FAMILY_NAME,
            text(user.get("lastName")),
            Claims.NAME,
            (text(user.get("firstName")) + " " + text(user.get("lastName"))).strip(),
            "realm_access",
            Map.of("roles", texts(rows(token, path + "/role-mappings/realm/composite"), "name")),
            "groups",
            texts(rows(token, path + "/groups"), "path"));
    boolean active = Boolean.TRUE.equals(user.get("enabled"));
    return Claims.read(claims)
        .filter(person -> !person.machine())
        .map(person -> new Listed(person.actor(), person.displayName(), active));
  }

  private List<Map<String, Object>> rows(String token, String path) {
    return Objects.requireNonNull(
        http.get()
            .uri(keycloak.admin(path))
            .headers(headers -> headers.setBearerAuth(token))
            .retrieve()
            .body(ROWS));
  }

  private String token() {
    LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "client_credentials");
    Map<String, Object> answer =
        http.post()
            .uri(keycloak.endpoint("token"))
            .headers(
                headers ->
                    headers.setBasicAuth(
                        keycloak.directoryClientId(),
                        Objects.requireNonNull(keycloak.directorySecret())))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .body(OBJECT);
    return text(Objects.requireNonNull(answer).get("access_token"));
  }

  private static List<String> texts(List<Map<String, Object>> rows, String field) {
    return rows.stream().map(row -> text(row.get(field))).toList();
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
