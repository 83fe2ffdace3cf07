package ipledge.web.approval;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;
import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.approval.Approvals;
import ipledge.contract.DocumentKind;
import ipledge.intake.ApplicationState;
import ipledge.shared.Actor;
import ipledge.testing.Cases;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Two investigators with a checklist, anybody with a warning, and the proof of one's own duty. */
@WebTest
@Import(Cases.class)
class DutyTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Actor ZHANG = person("zhang.min", "investigator");
  private static final Actor ZHAO = person("zhao.lei", "investigator");
  private static final Actor FENG = person("feng.gang", "branch-approver");

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;
  @Autowired private Approvals approvals;

  private UUID id = UUID.randomUUID();

  @BeforeEach
  void aCaseThatPeopleJudge() {
    judged("1500000");
  }

  private void judged(String yuan) {
    id = cases.submitted(yuan, Cases.invention());
    cases.enter(id, ApplicationState.VALUATION);
    as(ENGINE, () -> approvals.decideGreenChannel(id, ENGINE));
  }

  @Test
  void anItemThatIsOpenIsNamedInBothLanguagesAndStopsTheOpinion() {
    UUID task = task("investigate", ZHANG);
    JsonNode page = page("/tasks/" + task, ZHANG, "zh-CN");
    JsonNode checklist = page.at("/context/checklist");
    assertThat(checklist.path("edition").asString()).isEqualTo("2026-01-01");
    assertThat(checklist.path("mark").asString()).isEqualTo("SAMPLE");
    assertThat(checklist.at("/items/4/label").asString()).contains("他行借款");
    assertThat(
            page("/tasks/" + task, ZHANG, "en").at("/context/checklist/items/4/label").asString())
        .startsWith("Debts at other banks");

    ObjectNode body = survey(page, "ON_SITE");
    ((ArrayNode) body.path("answers")).remove(4);
    MvcTestResult refused = send("/tasks/" + task + "/investigate", ZHANG, page, body);
    assertThat(refused).hasStatus(422);
    JsonNode problem = json(refused);
    assertThat(problem.path("code").asString()).isEqualTo("approval.item-missing");
    assertThat(problem.path("detail").asString()).contains("他行借款", "Debts at other banks");
    assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/answers");
    assertThat(problem.at("/arguments/code").asString()).isEqualTo("DEBTS");

    assertThat(send("/tasks/" + task + "/investigate", ZHANG, page, survey(page, "ON_SITE")))
        .hasStatusOk();
  }

  @Test
  void whetherASurveyMayBeDoneFromTheDeskIsSaidBeforeAndAfter() {
    UUID task = task("investigate", ZHANG);
    JsonNode page = page("/tasks/" + task, ZHANG, "zh-CN");
    assertThat(page.at("/context/offSite/allowed").asBoolean()).isTrue();
    ObjectNode visited = survey(page, "OFF_SITE").put("visitedOn", "2026-01-05");
    JsonNode refusal = json(send("/tasks/" + task + "/investigate", ZHANG, page, visited));
    assertThat(refusal.path("code").asString()).isEqualTo("approval.visit-off-site");
    assertThat(send("/tasks/" + task + "/investigate", ZHANG, page, survey(page, "OFF_SITE")))
        .hasStatusOk();
    JsonNode first =
        page("/tasks/" + task("co-investigate", ZHAO), ZHAO, "en").at("/context/first");
    assertThat(first.at("/survey/manner").asString()).isEqualTo("OFF_SITE");
    assertThat(first.at("/survey/sources").asString()).isEqualTo("税务数据、视频查看");

    judged("2000000.01");
    UUID large = task("investigate", ZHANG);
    JsonNode other = page("/tasks/" + large, ZHANG, "en");
    assertThat(other.at("/context/offSite/reasons/0/message").asString())
        .contains("2,000,000.01", "2,000,000.00");
    assertThat(other.at("/context/offSite/reasons/0/rule").asString()).isEqualTo("CRD-43");
    MvcTestResult refused =
        send("/tasks/" + large + "/investigate", ZHANG, other, survey(other, "OFF_SITE"));
    assertThat(refused).hasStatus(422);
    assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/manner");
  }

  @Test
  void aSurveyNamesItsPhotosAndTheDocumentSaysSo() {
    UUID photo = cases.document(id, DocumentKind.SURVEY, "workshop");
    UUID task = task("investigate", ZHANG);
    JsonNode page = page("/tasks/" + task, ZHANG, "zh-CN");
    ObjectNode body = survey(page, "ON_SITE");
    body.putArray("documentIds").add(UUID.randomUUID().toString());
    assertThat(send("/tasks/" + task + "/investigate", ZHANG, page, body)).hasStatus(404);
    body.putArray("documentIds").add(photo.toString());
    assertThat(send("/tasks/" + task + "/investigate", ZHANG, page, body)).hasStatusOk();

    JsonNode document = page("/applications/" + id + "/documents", ZHANG, "en").get(0);
    assertThat(document.at("/usedFor/0").asString()).isEqualTo("named in a survey");
    JsonNode opinion =
        page("/tasks/" + task("co-investigate", ZHAO), ZHAO, "en").at("/sheet/opinions/0");
    assertThat(opinion.at("/survey/papers/0/digest").asString())
        .isEqualTo(document.path("digest").asString());
  }

  @Test
  void aWarningStandsOnTheCaseAndOnTheApproversSheetAndChangesItsDigest() {
    cases.enter(id, ApplicationState.CREDIT_REVIEW);
    cases.enter(id, ApplicationState.APPROVAL);
    UUID task = task("approve-branch", FENG);
    String read = page("/tasks/" + task, FENG, "en").at("/sheet/digest").asString();

    JsonNode warning = json(record(ZHAO, "{\"kind\": \"WARNING\", \"content\": \"订单减少\"}"));
    String follows = warning.path("id").asString();
    assertThat(
            record(
                FENG,
                "{\"kind\": \"REPLY\", \"content\": \"已核实\", \"follows\": \"%s\"}"
                    .formatted(follows)))
        .hasStatus(201);
    assertThat(record(ZHAO, "{\"kind\": \"INSTRUCTION\", \"content\": \"放款\"}"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("errors[0].pointer")
        .isEqualTo("/askedBy");

    JsonNode sheet = page("/tasks/" + task, FENG, "en").path("sheet");
    assertThat(sheet.path("records").valueStream().map(one -> one.path("kind").asString()))
        .containsExactly("WARNING", "REPLY");
    assertThat(sheet.at("/records/0/by/staff").asString()).isEqualTo("zhao.lei");
    assertThat(sheet.at("/records/0/factsDigest").asString()).isEqualTo(read);
    assertThat(sheet.path("digest").asString()).isNotEqualTo(read);
    JsonNode page = page("/applications/" + id + "/duty-records", ZHANG, "en");
    assertThat(page.path("records")).hasSize(2);
    assertThat(page.at("/record/allowed").asBoolean()).isTrue();
    assertThat(page("/applications/" + id + "/timeline", ZHANG, "en").path("items").toString())
        .contains("Put on record: warning.", "Put on record: reply.");
  }

  @Test
  void whoIsNotOfTheStaffRecordsNothingAndExportsNothing() {
    Actor agency = person("ge.wai", "agency-appraiser");
    assertThat(record(agency, "{\"kind\": \"WARNING\", \"content\": \"订单减少\"}")).hasStatus(403);
    assertThat(get("/applications/" + id + "/duty-proof", agency, "en")).hasStatus(403);
    assertThat(get("/applications/" + id + "/duty-records", agency, "en")).hasStatus(403);
    assertThat(get("/applications/" + UUID.randomUUID() + "/duty-proof", ZHANG, "en"))
        .hasStatus(404);
  }

  @Test
  void aProofOfDutyHoldsOnesOwnActsAndNobodyElses() throws IOException {
    UUID task = task("investigate", ZHANG);
    JsonNode page = page("/tasks/" + task, ZHANG, "zh-CN");
    assertThat(send("/tasks/" + task + "/investigate", ZHANG, page, survey(page, "ON_SITE")))
        .hasStatusOk();
    json(record(ZHANG, "{\"kind\": \"WARNING\", \"content\": \"最大客户订单减少\"}"));
    json(record(ZHAO, "{\"kind\": \"DISSENT\", \"content\": \"我不同意这笔贷款\"}"));

    Map<String, byte[]> files =
        unzipped(get("/applications/" + id + "/duty-proof", ZHANG, "zh-CN"));
    assertThat(files).containsOnlyKeys("duty-proof.pdf", "trail.json");
    JsonNode trail = JSON.readTree(files.get("trail.json"));
    assertThat(trail.path("format").asString()).isEqualTo("ipledge-audit-export/1");
    assertThat(trail.path("actor").asString()).isEqualTo("zhang.min");
    assertThat(trail.path("events").size() + trail.path("notYetSealed").size())
        .as("claimed, judged, handed in, warned")
        .isEqualTo(4);

    String paper = text(files.get("duty-proof.pdf"));
    assertThat(paper)
        .contains("尽职履职证明", "Name of zhang.min", "最大客户订单减少", "用途属实", "风险提示")
        .contains("他行借款", "CRD-43 approval.off-site-limit", "调查清单（产品 *）")
        .doesNotContain("我不同意这笔贷款");
    String english =
        text(
            unzipped(get("/applications/" + id + "/duty-proof", ZHAO, "en")).get("duty-proof.pdf"));
    assertThat(english).contains("Proof of duty", "dissent", "我不同意这笔贷款").doesNotContain("最大客户订单减少");
  }

  private static RequestPostProcessor signedIn(Actor by) {
    Role[] roles = by.roles().stream().map(id -> Role.of(id).orElseThrow()).toArray(Role[]::new);
    return bearer(by.staff().id(), by.branch().id(), roles);
  }

  private UUID task(String element, Actor by) {
    return cases.claimedTask(id, id, "loan-origination", element, 1, by);
  }

  private static ObjectNode survey(JsonNode page, String manner) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("decision", "SUPPORT")
            .put("factsDigest", page.at("/sheet/digest").asString())
            .put("manner", manner)
            .put("opinion", "用途属实");
    if (manner.equals("ON_SITE")) {
      body.put("visitedOn", "2026-01-05").put("visitedPlace", "厂区").put("metWith", "厂长");
    } else {
      body.put("sources", "税务数据、视频查看");
    }
    ArrayNode findings = body.putArray("findings");
    page.at("/context/points")
        .forEach(
            point ->
                findings
                    .addObject()
                    .put("point", point.path("code").asString())
                    .put("satisfied", true));
    ArrayNode answers = body.putArray("answers");
    page.at("/context/checklist/items")
        .forEach(
            item ->
                answers.addObject().put("code", item.path("code").asString()).put("answer", "MET"));
    body.putArray("documentIds");
    return body;
  }

  private MvcTestResult record(Actor by, String body) {
    return mvc.post()
        .uri("/api/v1/applications/" + id + "/duty-records")
        .with(signedIn(by))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .asyncExchange();
  }

  private MvcTestResult send(String path, Actor by, JsonNode page, ObjectNode body) {
    return mvc.post()
        .uri("/api/v1" + path)
        .with(signedIn(by))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("If-Match", "\"" + page.path("version").asInt() + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.toString())
        .asyncExchange();
  }

  private JsonNode page(String path, Actor by, String language) {
    MvcTestResult result = get(path, by, language);
    assertThat(result).hasStatusOk();
    return json(result);
  }

  private MvcTestResult get(String path, Actor by, String language) {
    return mvc.get()
        .uri("/api/v1" + path)
        .with(signedIn(by))
        .header("Accept-Language", language)
        .exchange();
  }

  private static JsonNode json(MvcTestResult result) {
    return JSON.readTree(result.getResponse().getContentAsByteArray());
  }

  private static Map<String, byte[]> unzipped(MvcTestResult result) throws IOException {
    assertThat(result).hasStatusOk().hasContentType("application/zip");
    Map<String, byte[]> files = new HashMap<>();
    try (var zip =
        new ZipInputStream(
            new ByteArrayInputStream(result.getResponse().getContentAsByteArray()),
            StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).lines().collect(Collectors.joining(""));
    }
  }
}
