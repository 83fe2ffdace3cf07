package ipledge.web.platform.command;

import static ipledge.web.People.bearer;

import ipledge.web.platform.Role;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The probe's callers. */
record Calls(MockMvcTester mvc) {

  static String key() {
    return UUID.randomUUID().toString();
  }

  static String body(UUID id, String note) {
    return "{\"id\": \"%s\", \"amount\": \"1.50\", \"note\": \"%s\", \"parts\": []}"
        .formatted(id, note);
  }

  MvcTestResult post(String staff, String key, String body) {
    return request(staff, body).header("Idempotency-Key", key).exchange();
  }

  MvcTestResult postWithoutKey(String body) {
    return request("li.na", body).exchange();
  }

  private MockMvcTester.MockMvcRequestBuilder request(String staff, String body) {
    return mvc.post()
        .uri("/api/v1/probe")
        .with(bearer(staff, "BJ-HD", Role.CUSTOMER_MANAGER))
        .header("Accept-Language", "en")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }
}
