package ipledge.web.intake;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.Cases;
import ipledge.testing.TestDatabase;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import ipledge.web.view.Xlsx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The template goes out in both languages, comes back filled in, and says what became of it. */
@WebTest
class ImportTest {

  private static final String FIRM = "示例导入（测试）有限公司";
  private static final JsonMapper JSON = new JsonMapper();
  private static final RequestPostProcessor LI = bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER);

  @Autowired private MockMvcTester mvc;
  @Autowired private TestDatabase database;

  private final String code = Cases.codeOfItsOwn();
  private final String one = Cases.ofItsOwn(Cases.invention()).number();
  private final String two = Cases.ofItsOwn(Cases.mark()).number();

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void theTemplateComesBackFilledInInItsOwnLanguage(String language) throws Exception {
    List<String> head = Xlsx.read(template(language)).texts(0);
    boolean english = language.equals("en");
    assertThat(head)
        .hasSize(24)
        .doesNotHaveDuplicates()
        .startsWith(english ? "Application" : "申请序号");
    List<List<String>> rows = new ArrayList<>();
    rows.add(head);
    rows.add(
        row(
            head,
            Map.of(
                0,
                "A-1",
                1,
                FIRM,
                2,
                code,
                4,
                english ? "IP pledge loan" : "知识产权质押贷款",
                5,
                "1500000.00",
                6,
                "12",
                7,
                english ? "Research and development" : "研发投入",
                10,
                english ? "Invention" : "发明专利",
                11,
                one)));
    rows.add(
        row(head, Map.of(0, "A-1", 10, english ? "Trademark" : "商标", 11, two, 12, "2020-12-14")));
    rows.add(
        row(
            head,
            Map.of(
                0, "A-2",
                1, FIRM,
                2, code,
                4, "IP-PLEDGE",
                5, "10000000.01",
                6, "12",
                7, "RESEARCH",
                10, english ? "Invention" : "发明专利",
                11, "2023104567891")));
    byte[] file = Book.of(rows).bytes();
    MvcTestResult taken = take(file, "申请.xlsx", LI, language, UUID.randomUUID().toString());
    assertThat(taken).hasStatus(201);
    JsonNode report = JSON.readTree(taken.getResponse().getContentAsByteArray());
    assertThat(report.path("drafted").asInt()).isEqualTo(1);
    assertThat(report.path("refused").asInt()).isEqualTo(1);
    assertThat(report.path("again").asBoolean()).isFalse();
    String id = report.path("id").asString();
    assertThat(taken.getResponse().getHeader("Location"))
        .isEqualTo("/api/v1/application-imports/" + id);
    assertThat(report.at("/applications/1/problems").toString())
        .contains(english ? "Amount (CNY)" : "申请金额（元）")
        .doesNotContainPattern("\\{[a-z]+}");

    assertThat(taken(file, language).path("id").asString()).as("the same bytes").isEqualTo(id);
    assertThat(taken(file, language).path("again").asBoolean()).isTrue();
    assertThat(drafts(report)).isEqualTo(1);

    Xlsx sheet = Xlsx.read(get("/api/v1/application-imports/" + id + "/report", language));
    assertThat(sheet.texts(0)).startsWith(english ? "Row" : "行");
    assertThat(sheet.rows()).hasSize(4);
    assertThat(sheet.rows().stream().flatMap(List::stream)).noneMatch(Xlsx.Cell::formula);
  }

  @Test
  void theSameKeyIsTheSameAnswer() throws Exception {
    byte[] file = good();
    String key = UUID.randomUUID().toString();
    MvcTestResult first = take(file, "a.xlsx", LI, "en", key);
    MvcTestResult again = take(file, "a.xlsx", LI, "en", key);
    assertThat(first).hasStatus(201);
    assertThat(again.getResponse().getContentAsByteArray())
        .isEqualTo(first.getResponse().getContentAsByteArray());
  }

  @Test
  void aHostileFileIsRefusedInWordsAndLeavesOnlyTheRefusal() {
    long before = events("audit.command-refused");
    byte[] macros = Book.of(List.of(List.of("x"))).with("xl/vbaProject.bin", "x").bytes();
    assertThat(take(macros, "a.xlsx", LI, "en", UUID.randomUUID().toString()))
        .hasStatus(422)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code": "intake.import-macros",
             "detail": "The file holds macros or embedded objects and is not read; please copy the data into the template.",
             "errors": [{"pointer": "/file"}]}
            """);
    assertThat(take(new byte[WorkbookParts.LARGEST_FILE + 1], "a.xlsx", LI, "en", "k".repeat(20)))
        .hasStatus(422)
        .bodyJson()
        .isLenientlyEqualTo("{\"code\": \"intake.import-too-large\"}");
    assertThat(events("audit.command-refused")).isEqualTo(before + 2);
  }

  @Test
  void aHeadThatIsNotTheTemplatesIsToldWhichColumn() {
    assertThat(take(Book.of(List.of(List.of("Shoe size"))).bytes(), "a.xlsx", LI, "en", key()))
        .hasStatus(422)
        .bodyJson()
        .isLenientlyEqualTo("{\"code\": \"intake.import-column-unknown\"}");
    assertThat(take(Book.of(List.of(List.of("Product", "产品"))).bytes(), "a.xlsx", LI, "en", key()))
        .hasStatus(422)
        .bodyJson()
        .isLenientlyEqualTo("{\"code\": \"intake.import-column-twice\"}");
    assertThat(take(Book.of(List.of(List.of("Product"))).bytes(), "a.xlsx", LI, "en", key()))
        .hasStatus(422)
        .bodyJson()
        .isLenientlyEqualTo("{\"code\": \"intake.import-column-missing\"}");
  }

  @Test
  void onlyCustomerManagersImportAndOnlyTheBranchReads() throws Exception {
    byte[] file = good();
    assertThat(take(file, "a.xlsx", bearer("wu.hao", "BJ-HD", Role.CREDIT_REVIEWER), "en", key()))
        .hasStatus(403);
    String id = taken(file, "en").path("id").asString();
    for (String path : List.of("", "/report")) {
      assertThat(
              mvc.get()
                  .uri("/api/v1/application-imports/" + id + path)
                  .with(bearer("lu.yi", "SH-PD", Role.CUSTOMER_MANAGER))
                  .exchange())
          .hasStatus(404);
    }
  }

  private byte[] good() throws IOException {
    List<String> head = Xlsx.read(template("en")).texts(0);
    return Book.of(
            List.of(
                head,
                row(
                    head,
                    Map.of(
                        0, "A-1",
                        1, FIRM,
                        2, code,
                        4, "IP-PLEDGE",
                        5, "1500000",
                        6, "12",
                        7, "RESEARCH",
                        10, "INVENTION",
                        11, one))))
        .bytes();
  }

  private static List<String> row(List<String> head, Map<Integer, String> cells) {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      row.add(cells.getOrDefault(i, ""));
    }
    return row;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private byte[] template(String language) {
    return get("/api/v1/application-imports/template", language);
  }

  private byte[] get(String path, String language) {
    MvcTestResult got = mvc.get().uri(path).with(LI).header("Accept-Language", language).exchange();
    assertThat(got).hasStatusOk();
    return got.getResponse().getContentAsByteArray();
  }

  private JsonNode taken(byte[] file, String language) {
    MvcTestResult taken = take(file, "a.xlsx", LI, language, key());
    assertThat(taken).hasStatus(201);
    return JSON.readTree(taken.getResponse().getContentAsByteArray());
  }

  private MvcTestResult take(
      byte[] file, String name, RequestPostProcessor by, String language, String key) {
    return mvc.post()
        .uri("/api/v1/application-imports")
        .multipart()
        .file(new MockMultipartFile("file", name, "application/octet-stream", file))
        .with(by)
        .header("Idempotency-Key", key)
        .header("Accept-Language", language)
        .exchange();
  }

  private long drafts(JsonNode report) {
    return superuser()
        .sql("SELECT count(*) FROM ipledge.loan_application WHERE id = ?")
        .param(UUID.fromString(report.at("/applications/0/applicationId").asString()))
        .query(Long.class)
        .single();
  }

  private long events(String kind) {
    return superuser()
        .sql("SELECT count(*) FROM ipledge.audit_event WHERE kind = ?")
        .param(kind)
        .query(Long.class)
        .single();
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }
}
