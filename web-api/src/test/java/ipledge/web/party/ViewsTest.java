package ipledge.web.party;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How somebody likes to see a list is found again on every machine, and only by that person. */
@WebTest
class ViewsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST = 50;

  @Autowired private MockMvcTester mvc;

  @Test
  void aViewIsKeptReplacedAndForgotten() {
    assertThat(put("li.na", "cases", view("急件", "due"))).hasStatusOk();
    assertThat(put("li.na", "cases", view("大额", "-amount"))).hasStatusOk();
    assertThat(put("li.na", "cases", view(" 急件 ", "-due"))).hasStatusOk();

    JsonNode views = views("li.na", "cases");
    assertThat(names(views)).containsExactlyInAnyOrder("急件", "大额");
    assertThat(views.findValuesAsString("sort")).containsExactlyInAnyOrder("-due", "-amount");
    assertThat(views.get(0).path("columns")).isEqualTo(JSON.readTree("[\"number\", \"due\"]"));

    MvcTestResult left = call(HttpMethod.DELETE, "li.na", "cases?name=急件", null);
    assertThat(names(body(left))).containsExactly("大额");
    assertThat(call(HttpMethod.DELETE, "li.na", "cases?name=急件", null)).hasStatusOk();
  }

  @Test
  void everybodyHasTheirOwnAndEveryListItsOwn() {
    put("wang.wei", "cases", view("mine", "due"));

    assertThat(names(views("zhao.lei", "cases"))).isEmpty();
    assertThat(names(views("wang.wei", "tasks"))).isEmpty();
    call(HttpMethod.DELETE, "zhao.lei", "cases?name=mine", null);
    assertThat(names(views("wang.wei", "cases"))).containsExactly("mine");
  }

  @Test
  void fiftyAreEnough() {
    for (int i = 0; i < MOST; i++) {
      assertThat(put("sun.yan", "cases", view("view " + i, "due"))).hasStatusOk();
    }

    MvcTestResult oneMore = put("sun.yan", "cases", view("one more", "due"));

    assertThat(oneMore)
        .hasStatus(422)
        .bodyJson()
        .extractingPath("code")
        .isEqualTo("party.too-many-views");
    assertThat(put("sun.yan", "cases", view("view 7", "-due"))).as("a known one").hasStatusOk();
    assertThat(names(views("sun.yan", "cases"))).hasSize(MOST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\": \"\", \"filter\": {}, \"columns\": []}",
        "{\"name\": \"a\", \"filter\": [], \"columns\": []}",
        "{\"name\": \"a\", \"filter\": {}, \"columns\": [null]}",
        "{\"name\": \"12345678901234567890123456789012345678901\", \"filter\": {}, \"columns\": []}",
      })
  void whatIsNoViewIsNotKept(String body) {
    MvcTestResult refused = put("li.na", "odd", body);

    assertThat(refused.getResponse().getStatus()).isBetween(400, 422);
    assertThat(names(views("li.na", "odd"))).isEmpty();
  }

  @Test
  void aFilterLongerThanAnyPageWritesIsRefused() {
    String body =
        "{\"name\": \"long\", \"filter\": {\"query\": \"%s\"}, \"columns\": []}"
            .formatted("长".repeat(9000));

    assertThat(put("li.na", "long", body).getResponse().getStatus()).isBetween(400, 422);
  }

  private static String view(String name, String sort) {
    return """
        {"name": "%s", "filter": {"sort": "%s", "state": ["VALUATION"]}, "columns": ["number", "due"]}
        """
        .formatted(name, sort);
  }

  private JsonNode views(String staff, String list) {
    return body(call(HttpMethod.GET, staff, list, null));
  }

  private static List<String> names(JsonNode views) {
    List<String> names = new ArrayList<>();
    views.forEach(view -> names.add(view.path("name").asString()));
    return names;
  }

  private static JsonNode body(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return JSON.readTree(result.getResponse().getContentAsByteArray());
  }

  private MvcTestResult put(String staff, String list, String body) {
    return call(HttpMethod.PUT, staff, list, body);
  }

  private MvcTestResult call(HttpMethod method, String staff, String rest, String body) {
    var request =
        mvc.method(method)
            .uri("/api/v1/views/" + rest)
            .with(bearer(staff, "BJ-HD", Role.CUSTOMER_MANAGER));
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
    return request.exchange();
  }
}
