package ipledge.web.worklist;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;
import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.approval.Approvals;
import ipledge.collateral.RightKind;
import ipledge.collateral.RightNumber;
import ipledge.intake.ApplicationState;
import ipledge.shared.Actor;
import ipledge.testing.Cases;
import ipledge.testing.TestDatabase;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The decision sheet on paper: one page, in both languages, and once decided as it was. */
@WebTest
@Import(Cases.class)
class SheetFileTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Actor FENG = person("feng.gang", "branch-approver");
  private static final String LONG_TITLE = "一种新能源汽车动力电池回收利用生产线及其全自动拆解控制方法";

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;
  @Autowired private Approvals approvals;
  @Autowired private TestDatabase database;

  private record Paper(int pages, String text) {}

  @Test
  void sixRightsStandOnOnePageWithTheirFigures() throws IOException {
    UUID id = withSixRights();

    Paper chinese = paper(id, "zh-CN");
    Paper english = paper(id, "en");

    assertThat(chinese.pages()).isEqualTo(1);
    assertThat(english.pages()).isEqualTo(1);
    assertThat(chinese.text())
        .contains("审批决策表", Cases.FIRM_NAME, Cases.FIRM_CODE, "1,500,000.00", "36,000,000.00")
        .contains("尚未决策", "12个月", LONG_TITLE);
    assertThat(english.text())
        .contains("Decisionsheet", "1,500,000.00", "Loantovalue", "4.17%", "Notdecidedyet");
    for (RightNumber number : numbers()) {
      assertThat(chinese.text()).contains(number.number());
      assertThat(english.text()).contains(number.number());
    }
  }

  @Test
  void aWarningStandsOnThePaperToo() throws IOException {
    UUID id = withSixRights();
    MvcTestResult warned =
        mvc.post()
            .uri("/api/v1/applications/" + id + "/duty-records")
            .with(bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"kind\": \"WARNING\", \"content\": \"本季订单比上季减少三成\"}")
            .exchange();
    assertThat(warned).hasStatus(201);

    Paper paper = paper(id, "zh-CN");

    assertThat(paper.pages()).isEqualTo(1);
    assertThat(paper.text()).contains("风险提示", "本季订单比上季减少三成");
  }

  @Test
  void whyACaseIsNotGreenStandsOnThePageAndOnThePaper() throws IOException {
    UUID id = judged();
    JsonNode page = ok(get("/applications/" + id, "li.na", Role.CUSTOMER_MANAGER));
    assertThat(page.path("channel").asString()).isEqualTo("ORDINARY");
    assertThat(page.path("channelReasons").size()).isPositive();
    String reason = page.path("channelReasons").get(0).path("message").asString();
    assertThat(reason).isNotBlank();
    assertThat(paper(id, "zh-CN").text()).contains(reason.replaceAll("\\s", ""));
  }

  @Test
  void aDecidedSheetShowsWhatWasDecidedOnWhateverHappensLater() throws IOException {
    UUID id = judged();
    decides(id, "REFUSE", "示例意见：还款来源不足");
    assertThat(kept(id)).isEqualTo(2);

    JdbcClient.create(database.superuser())
        .sql("UPDATE ipledge.loan_application SET amount = 777000.00 WHERE id = ?")
        .param(id)
        .update();

    Paper decided = paper(id, "zh-CN");
    assertThat(decided.pages()).isEqualTo(1);
    assertThat(decided.text())
        .contains("决策时留存", "示例意见：还款来源不足", "1,500,000.00")
        .doesNotContain("777,000.00", "尚未决策");
    assertThat(paper(id, "en").text())
        .contains("asdecidedon", "1,500,000.00", "refused")
        .doesNotContain("777,000.00");
  }

  @Test
  void aQuestionIsNoDecisionAndKeepsNothing() throws IOException {
    UUID id = judged();
    decides(id, "RETURN", "I ask first");
    assertThat(kept(id)).isZero();
    assertThat(paper(id, "en").text()).contains("Notdecidedyet");
  }

  @Test
  void whatWasKeptIsNeverChanged() {
    UUID id = judged();
    decides(id, "REFUSE", "no");
    JdbcClient app = JdbcClient.create(database.app());
    for (String change :
        List.of("DELETE FROM decision_sheet", "UPDATE decision_sheet SET content = '{}'")) {
      assertThatThrownBy(() -> app.sql(change).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  private UUID judged() {
    UUID id = cases.submitted("1500000", Cases.invention());
    cases.enter(id, ApplicationState.VALUATION);
    as(ENGINE, () -> approvals.decideGreenChannel(id, ENGINE));
    return id;
  }

  private UUID withSixRights() {
    UUID id = cases.submitted("1500000", numbers());
    JdbcClient superuser = JdbcClient.create(database.superuser());
    superuser
        .sql(
            """
            INSERT INTO ipledge.valuation
              (id, version, application_id, branch_id, right_id, state, route, method,
               proposed_value, proposed_by, value_date, valid_until, confirmed_by)
            SELECT gen_random_uuid(), 0, application_id, 'BJ-HD', right_id, 'CONFIRMED', 'INTERNAL',
                   'INTERNAL_MODEL', 6000000, 'chen.jie', DATE '2026-11-23', DATE '2027-11-22',
                   'liu.yang'
            FROM ipledge.application_right WHERE application_id = ?
            """)
        .param(id)
        .update();
    superuser
        .sql(
            """
            UPDATE ipledge.ip_right SET title = ?
            WHERE id IN (SELECT right_id FROM ipledge.application_right WHERE application_id = ?)
            """)
        .params(LONG_TITLE, id)
        .update();
    cases.enter(id, ApplicationState.VALUATION);
    as(ENGINE, () -> approvals.decideGreenChannel(id, ENGINE));
    return id;
  }

  private static RightNumber[] numbers() {
    return IntStream.range(0, 6)
        .mapToObj(i -> RightNumber.parse(RightKind.TRADEMARK, "9900010" + i))
        .toArray(RightNumber[]::new);
  }

  private void decides(UUID id, String decision, String opinion) {
    cases.enter(id, ApplicationState.CREDIT_REVIEW);
    cases.enter(id, ApplicationState.APPROVAL);
    UUID task = cases.claimedTask(id, id, "loan-origination", "approve-branch", 1, FENG);
    JsonNode page = ok(get("/tasks/" + task, "feng.gang", Role.BRANCH_APPROVER));
    String body =
        """
        {"decision": "%s", "factsDigest": "%s", "conditions": [], "reasons": %s, "opinion": "%s",
         "question": %s}
        """
            .formatted(
                decision,
                page.at("/sheet/digest").asString(),
                decision.equals("REFUSE") ? "[\"REPAYMENT_ABILITY\"]" : "[]",
                opinion,
                decision.equals("RETURN") ? "\"Which plant?\"" : "null");
    ok(
        mvc.post()
            .uri("/api/v1/tasks/" + task + "/approve")
            .with(bearer("feng.gang", "BJ-HD", Role.BRANCH_APPROVER))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header(HttpHeaders.IF_MATCH, "\"" + page.path("version").asLong() + "\"")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .exchange());
  }

  private int kept(UUID id) {
    return JdbcClient.create(database.superuser())
        .sql("SELECT count(*) FROM ipledge.decision_sheet WHERE application_id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private Paper paper(UUID id, String language) throws IOException {
    MvcTestResult answer =
        mvc.get()
            .uri("/api/v1/applications/" + id + "/decision-sheet")
            .with(bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER))
            .header(HttpHeaders.ACCEPT_LANGUAGE, language)
            .exchange();
    assertThat(answer).hasStatusOk();
    assertThat(answer.getResponse().getContentType()).isEqualTo(MediaType.APPLICATION_PDF_VALUE);
    try (PDDocument pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      return new Paper(pdf.getNumberOfPages(), text);
    }
  }

  private MvcTestResult get(String path, String staff, Role role) {
    return mvc.get().uri("/api/v1" + path).with(bearer(staff, "BJ-HD", role)).exchange();
  }

  private static JsonNode ok(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return JSON.readTree(answer.getResponse().getContentAsByteArray());
  }
}
