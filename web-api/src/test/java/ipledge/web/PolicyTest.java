package ipledge.web;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Role by endpoint: the table that people wrote, the annotations and the observed answers say the
 * same. An endpoint without a row, or a row without an endpoint, fails.
 */
@WebTest
class PolicyTest {

  private static final String ANY_ID = "0193b5a0-0000-7000-8000-00000000000f";

  @Autowired private MockMvcTester mvc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  void theTableAndTheAnnotationsAreTheSame() throws Exception {
    assertThat(annotated()).isEqualTo(Policy.table());
  }

  @Test
  void nobodyElseIsLetThroughAndEverybodyNamedIs() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Set<String>> endpoint : Policy.table().entrySet()) {
      String[] call = endpoint.getKey().split(" ", 2);
      for (Role role : Role.values()) {
        if (role == Role.ANY_STAFF) {
          continue;
        }
        boolean may = endpoint.getValue().contains(role.id());
        boolean refused = refusesTheRole(call(call[0], call[1], role));
        if (may == refused) {
          wrong.add(endpoint.getKey() + " as " + role.id() + (may ? " is refused" : " gets in"));
        }
      }
      if (status(call[0], call[1]) != 401) {
        wrong.add(endpoint.getKey() + " without a token is not 401");
      }
    }
    assertThat(wrong).isEmpty();
  }

  private Map<String, Set<String>> annotated() {
    Map<String, Set<String>> endpoints = new TreeMap<>();
    for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping :
        mappings.getHandlerMethods().entrySet()) {
      MayCall mayCall = mapping.getValue().getMethodAnnotation(MayCall.class);
      for (String path : mapping.getKey().getPatternValues()) {
        if (path.startsWith("/api/")) {
          Set<String> roles = new TreeSet<>();
          Arrays.stream(mayCall == null ? new Role[0] : mayCall.value())
              .forEach(role -> roles.addAll(Policy.expand(role.id())));
          mapping
              .getKey()
              .getMethodsCondition()
              .getMethods()
              .forEach(method -> endpoints.put(method + " " + path, roles));
        }
      }
    }
    return endpoints;
  }

  private MvcTestResult call(String method, String path, Role role) {
    return mvc.method(HttpMethod.valueOf(method))
        .uri(path.replaceAll("\\{[^}]+}", ANY_ID))
        .with(bearer("role." + role.id(), "BJ-HD", role))
        .contentType(MediaType.APPLICATION_JSON)
        .asyncExchange();
  }

  private int status(String method, String path) {
    return mvc.method(HttpMethod.valueOf(method))
        .uri(path.replaceAll("\\{[^}]+}", ANY_ID))
        .header("Authorization", "Bearer none")
        .contentType(MediaType.APPLICATION_JSON)
        .exchange()
        .getResponse()
        .getStatus();
  }

  private static boolean refusesTheRole(MvcTestResult result) throws Exception {
    return result.getResponse().getStatus() == 403
        && result.getResponse().getContentAsString().contains("\"platform.role-missing\"");
  }
}
