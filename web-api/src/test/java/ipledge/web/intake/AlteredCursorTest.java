package ipledge.web.intake;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.Cases;
import ipledge.web.WebTest;
import ipledge.web.platform.Cursor;
import ipledge.web.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A cursor is readable and unsigned: whoever alters it is told so, and finds nothing broken. */
@WebTest
@Import(Cases.class)
class AlteredCursorTest {

  private static final String ID = "0193b5a0-0000-7000-8000-000000000001";
  private static final JsonMapper JSON = new JsonMapper();

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;

  @BeforeEach
  void twoCasesAndTheirTasks() {
    for (int i = 0; i < 2; i++) {
      var id = cases.submitted("1500000", Cases.invention());
      cases.openTask(id, id, "loan-origination", "investigate", 1, "investigator");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/applications?sort=due, 2026-02-30 10:00:00+00",
    "/applications?sort=due, yesterday",
    "/applications?sort=-submitted, 99999999-01-01 00:00:00+00",
    "/applications?sort=amount, NaN",
    "/applications?sort=amount, 1e400",
    "/tasks?scope=claimable&sort=due, ' '",
    "/tasks?scope=claimable&sort=opened, 1.5",
    "/tasks?scope=claimable&sort=amount, infinity",
    "/tasks?scope=claimable&sort=-decided, '2026-11-23 25:00:00+00'",
  })
  void anImpossibleSortValueIsNoCursorOfOurs(String list, String sortValue) {
    assertThat(get(list + "&after=" + Cursor.encode(sortValue, ID)))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("code")
        .isEqualTo("platform.cursor-unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "/applications?sort=number",
    "/tasks?scope=claimable&sort=borrower",
  })
  void aTextThatNoDatabaseHoldsIsNoCursorEither(String list) {
    assertThat(get(list + "&after=" + Cursor.encode("a\0b", ID))).hasStatus(400);
  }

  @ParameterizedTest
  @CsvSource({"due", "-submitted", "amount", "number"})
  void aCursorOfOursStillLeadsToTheNextPage(String sort) {
    JsonNode first = body(get("/applications?limit=1&sort=" + sort));
    JsonNode second =
        body(get("/applications?limit=1&sort=" + sort + "&after=" + first.path("next").asString()));
    assertThat(second.path("items").get(0).path("id"))
        .isNotEqualTo(first.path("items").get(0).path("id"));
  }

  @Test
  void soItIsWithTasks() {
    for (String sort : new String[] {"due", "opened", "amount", "borrower", "-decided"}) {
      JsonNode first = body(get("/tasks?scope=claimable&limit=1&sort=" + sort));
      String next = "&after=" + first.path("next").asString();
      JsonNode second = body(get("/tasks?scope=claimable&limit=1&sort=" + sort + next));
      assertThat(second.path("items").get(0).path("id"))
          .as(sort)
          .isNotEqualTo(first.path("items").get(0).path("id"));
    }
  }

  private static JsonNode body(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return JSON.readTree(result.getResponse().getContentAsByteArray());
  }

  private MvcTestResult get(String path) {
    return mvc.get()
        .uri("/api/v1" + path)
        .with(bearer("zhang.min", "BJ-HD", Role.INVESTIGATOR))
        .exchange();
  }
}
