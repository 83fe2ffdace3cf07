package ipledge.web.deeds;

import static ipledge.web.People.bearer;

import ipledge.shared.Actor;
import ipledge.web.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where deeds are handed in. */
record Counter(MockMvcTester mvc) {

  private static final JsonMapper JSON = new JsonMapper();

  /** What a deed carries, where it is not what the deed says. */
  record Carried(String query, @Nullable String body, byte @Nullable [] file) {

    static Carried by(Deed deed) {
      return new Carried(deed.query(), deed.body(), deed.file());
    }
  }

  MvcTestResult send(Deed deed, @Nullable String key) {
    return send(deed, deed.by(), key, Carried.by(deed));
  }

  MvcTestResult send(Deed deed, Actor by, @Nullable String key, Carried carried) {
    String uri = deed.path() + (carried.query().isEmpty() ? "" : "?" + carried.query());
    if (carried.file() != null) {
      var upload =
          mvc.method(HttpMethod.valueOf(deed.method()))
              .uri(uri)
              .multipart()
              .part(new MockPart("file", "paper.pdf", carried.file()))
              .with(signedIn(by));
      return (key == null ? upload : upload.header("Idempotency-Key", key)).exchange();
    }
    var request =
        mvc.method(HttpMethod.valueOf(deed.method()))
            .uri(uri)
            .with(signedIn(by))
            .contentType(MediaType.APPLICATION_JSON);
    if (key != null) {
      request = request.header("Idempotency-Key", key);
    }
    if (deed.version() != null) {
      request = request.header("If-Match", "\"" + deed.version() + "\"");
    }
    if (carried.body() != null) {
      request = request.content(carried.body());
    }
    return request.asyncExchange();
  }

  /** What somebody sees there. */
  JsonNode page(String path, Actor by) {
    byte[] body =
        mvc.get().uri(path).with(signedIn(by)).exchange().getResponse().getContentAsByteArray();
    return JSON.readTree(body);
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor signedIn(
      Actor by) {
    Role[] roles = by.roles().stream().map(id -> Role.of(id).orElseThrow()).toArray(Role[]::new);
    return bearer(by.staff().id(), by.branch().id(), roles);
  }
}
