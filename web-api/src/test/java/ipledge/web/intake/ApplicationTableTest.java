package ipledge.web.intake;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.Cases;
import ipledge.testing.TestDatabase;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import ipledge.web.view.Sheet;
import ipledge.web.view.Xlsx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is due, what it waits for and what is missing: each is asked for by the word it shows. */
@WebTest
@Import(Cases.class)
class ApplicationTableTest {

  private static final String END_OF_TODAY =
      "(date_trunc('day', now() AT TIME ZONE 'Asia/Shanghai') + interval '1 day') AT TIME ZONE 'Asia/Shanghai'";
  private static final JsonMapper JSON = new JsonMapper();

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;
  @Autowired private TestDatabase database;

  private Map<String, UUID> due = Map.of();

  @BeforeEach
  void casesOfEveryAge() {
    due =
        Map.of(
            "LATE", due("now() - interval '3 days'"),
            "NOW", due(END_OF_TODAY),
            "FAR", due("now() + interval '20 days'"),
            "IDLE", cases.submitted("1500000", Cases.invention()));
  }

  @ParameterizedTest
  @CsvSource({"OVERDUE, LATE", "TODAY, NOW", "DUE_SOON, NOW", "ON_TIME, FAR", "NONE, IDLE"})
  void eachAgeingFindsItsOwn(String ageing, String expected) {
    List<UUID> found = ids(items("ageing=" + ageing));

    assertThat(found).contains(due.get(expected));
    due.forEach(
        (name, id) -> {
          if (!name.equals(expected)) {
            assertThat(found).as(name).doesNotContain(id);
          }
        });
  }

  @Test
  void whatWaitsForMeIsAskedForByThatWord() {
    UUID id = due.get("FAR");
    database(
        "UPDATE ipledge.work_item SET state = 'CLAIMED', claimed_by = 'zhou.qing' WHERE case_id = ?",
        id);

    assertThat(ids(items("waitsFor=me"))).containsExactly(id);
    assertThat(ids(items("waitsFor=zhou.qing"))).containsExactly(id);
    assertThat(ids(items("waitsForRole=investigator&waitsForRole=appraiser"))).contains(id);
    assertThat(ids(items("waitsForRole=appraiser"))).doesNotContain(id);
    assertThat(ids(items("step=investigate"))).contains(id);
    assertThat(ids(items("mine=true"))).doesNotContain(id);
    assertThat(ids(items("manager=li.na&product=IP-PLEDGE"))).contains(id);
  }

  @Test
  void whatIsMissingHasAName() {
    UUID id = due.get("IDLE");
    database(
        """
        INSERT INTO ipledge.right_check
        SELECT application_id, right_id, 'INTAKE', 'feePaidThrough', 'MISSING', 'NONE', now()
        FROM ipledge.application_right WHERE application_id = ?
        """,
        id);

    JsonNode row = row(items("ageing=NONE"), id);

    assertThat(row.path("missingCount").asInt()).isOne();
    assertThat(row.path("missing").get(0).asString()).isNotEmpty().isNotEqualTo("feePaidThrough");
    assertThat(row(items("ageing=OVERDUE"), due.get("LATE")).path("missing")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ageing=YESTERDAY",
        "sort=colour",
        "sort=-",
        "mine=perhaps",
        "limit=0",
        "limit=201"
      })
  void whatIsNoSuchWordIsSaid(String query) {
    assertThat(get("/applications?" + query)).hasStatus(400);
    assertThat(get("/tasks?" + query.replace("mine", "ageing"))).hasStatus(400);
  }

  @Test
  void anEmptyWordIsNone() {
    assertThat(get("/applications?ageing=&mine=&query=&state=")).hasStatusOk();
  }

  @Test
  void theExportHasTheRowsOfThePageInItsOrder() throws IOException {
    String query = "ageing=OVERDUE&sort=-amount";
    List<String> numbers = new ArrayList<>();
    items(query).forEach(row -> numbers.add(row.path("number").asString()));

    Xlsx sheet = sheet(get("/applications/export?column=number&column=left&" + query));

    assertThat(sheet.texts(0)).containsExactly("案件号", "期限");
    assertThat(sheet.rows()).hasSize(numbers.size() + 1);
    for (int i = 0; i < numbers.size(); i++) {
      assertThat(sheet.texts(i + 1).getFirst()).isEqualTo(numbers.get(i));
      assertThat(sheet.texts(i + 1).getLast()).contains("逾期");
    }
  }

  @Test
  void theExportSpeaksTheReadersLanguage() throws IOException {
    MvcTestResult english =
        mvc.get()
            .uri("/api/v1/applications/export?column=number&column=state")
            .header("Accept-Language", "en")
            .with(bearer("zhou.qing", "BJ-HD", Role.INVESTIGATOR))
            .exchange();

    assertThat(sheet(english).texts(0)).containsExactly("Case", "State");
  }

  @Test
  void theExportOfTasksHasEveryColumn() throws IOException {
    Xlsx sheet = sheet(get("/tasks/export?scope=claimable&ageing=OVERDUE"));

    assertThat(sheet.rows().size()).isGreaterThan(1);
    assertThat(sheet.rows().get(0)).hasSize(13);
  }

  @Test
  void anotherBranchExportsNothingOfIt() throws IOException {
    MvcTestResult elsewhere =
        mvc.get()
            .uri("/api/v1/applications/export?column=number")
            .with(bearer("qian.li", "BJ-CY", Role.INVESTIGATOR))
            .exchange();

    assertThat(sheet(elsewhere).rows()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"column=secret", "ageing=YESTERDAY", "sort=colour"})
  void aWrongQuestionIsAnsweredAsOneAndNotAsAFile(String query) {
    MvcTestResult refused = get("/applications/export?" + query);

    assertThat(refused).hasStatus(400).bodyJson().extractingPath("code").isNotNull();
    assertThat(refused.getResponse().getContentType()).contains("problem+json");
  }

  private UUID due(String at) {
    UUID id = cases.submitted("1500000", Cases.invention());
    cases.openTask(id, id, "loan-origination", "investigate", 1, "investigator");
    database("UPDATE ipledge.work_item SET due_at = %s WHERE case_id = ?".formatted(at), id);
    return id;
  }

  private void database(String sql, UUID id) {
    JdbcClient.create(database.superuser()).sql(sql).param(id).update();
  }

  private JsonNode items(String query) {
    MvcTestResult result = get("/applications?limit=200&" + query);
    assertThat(result).hasStatusOk();
    return JSON.readTree(result.getResponse().getContentAsByteArray()).path("items");
  }

  private static JsonNode row(JsonNode items, UUID id) {
    for (JsonNode row : items) {
      if (row.path("id").asString().equals(id.toString())) {
        return row;
      }
    }
    throw new AssertionError("not in the list: " + id);
  }

  private static List<UUID> ids(JsonNode items) {
    List<UUID> ids = new ArrayList<>();
    items.forEach(row -> ids.add(UUID.fromString(row.path("id").asString())));
    return ids;
  }

  private static Xlsx sheet(MvcTestResult result) throws IOException {
    assertThat(result).hasStatusOk();
    assertThat(result.getResponse().getContentType()).isEqualTo(Sheet.MEDIA_TYPE);
    return Xlsx.read(result.getResponse().getContentAsByteArray());
  }

  private MvcTestResult get(String path) {
    return mvc.get()
        .uri("/api/v1" + path)
        .with(bearer("zhou.qing", "BJ-HD", Role.INVESTIGATOR))
        .exchange();
  }
}
