package ipledge.web.worklist;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;
import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.contract.Contracts;
import ipledge.pledge.PledgeQueries;
import ipledge.pledge.Pledges;
import ipledge.pledge.RegistrarAnswer.Correction;
import ipledge.pledge.RegistrarAnswer.Notice;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BankTime;
import ipledge.testing.Cases;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the approval to the registrar, as people do it on the workbench. */
@WebTest
@Import(Cases.class)
class PledgePagesTest {

  private static final Actor SUN = person("sun.li", "registrar-clerk");
  private static final JsonMapper JSON = new JsonMapper();
  private static final byte[] PDF = "%PDF-1.7 a scan".getBytes(StandardCharsets.US_ASCII);

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;
  @Autowired private Contracts contracts;
  @Autowired private Pledges pledges;
  @Autowired private PledgeQueries filings;

  @Test
  void contractsAreSignedAndTheirPledgeIsStatedAndCorrected() {
    UUID id = cases.submitted("1500000", Cases.invention());
    cases.approved(id, "1500000");
    ActorScope.run(ENGINE, () -> contracts.prepare(id, ENGINE));
    UUID scan = uploaded(id, "signed.pdf");
    signed(id, scan);

    UUID filing = as(ENGINE, () -> pledges.prepare(id, ENGINE)).getFirst();
    UUID paper = uploaded(id, "both.pdf");
    stated(id, filing, paper);
    corrected(id, filing, paper);

    assertThat(uses(id, scan))
        .hasSize(2)
        .allSatisfy(use -> assertThat(use).startsWith("合同 ").endsWith(" 的签署件"));
    assertThat(uses(id, paper)).containsExactly("知晓无效宣告程序的声明，2026-01-05 签署", "补正材料：专利登记簿");

    JsonNode listed =
        ok(get("/applications/" + id + "/filings", "li.na", Role.CUSTOMER_MANAGER)).get(0);
    assertThat(listed.path("state").asString()).isEqualTo("ACCEPTED");
    assertThat(listed.path("round").asInt()).isEqualTo(2);
    assertThat(listed.path("securedAmount").asString()).isEqualTo("1500000.00");
    JsonNode page = ok(get("/applications/" + id, "li.na", Role.CUSTOMER_MANAGER));
    assertThat(page.path("rights").get(0).path("filingState").asString()).isEqualTo("ACCEPTED");
    assertThat(get("/applications/" + UUID.randomUUID() + "/filings", "sun.li", Role.APPRAISER))
        .hasStatus(404);
  }

  @Test
  void papersAreTakenByWhatTheyAreAndGivenBackToKeep() throws IOException {
    UUID id = cases.submitted("1500000", Cases.invention());
    JsonNode added = body(upload(id, "扫描件.pdf", PDF));
    assertThat(added.path("mediaType").asString()).isEqualTo("application/pdf");
    assertThat(added.path("digest").asString()).hasSize(64);
    assertThat(upload(id, "letter.docx", office("word/document.xml"))).hasStatus(201);
    assertThat(upload(id, "sheet.docx", office("xl/workbook.xml"))).hasStatus(422);
    assertThat(upload(id, "scan.png", PDF)).hasStatus(422);
    assertThat(upload(id, "run.exe", new byte[] {'M', 'Z', 0, 1})).hasStatus(422);

    assertThat(ok(get("/applications/" + id + "/documents", "li.na", Role.CUSTOMER_MANAGER)))
        .hasSize(2);
    String content = "/documents/" + added.path("id").asString() + "/content";
    MvcTestResult kept = get(content, "li.na", Role.CUSTOMER_MANAGER);
    assertThat(kept).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
    assertThat(kept.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
    assertThat(kept.getResponse().getContentAsByteArray()).isEqualTo(PDF);
    assertThat(
            mvc.get()
                .uri("/api/v1" + content)
                .with(bearer("qian.li", "BJ-CY", Role.CUSTOMER_MANAGER)))
        .hasStatus(404);
    JsonNode may = ok(get("/applications/" + id, "li.na", Role.CUSTOMER_MANAGER)).path("may");
    assertThat(may.path("upload").path("allowed").asBoolean()).isTrue();
  }

  private UUID uploaded(UUID id, String name) {
    return UUID.fromString(body(upload(id, name, PDF)).path("id").asString());
  }

  private List<String> uses(UUID id, UUID document) {
    JsonNode papers = ok(get("/applications/" + id + "/documents", "li.na", Role.CUSTOMER_MANAGER));
    return papers
        .valueStream()
        .filter(paper -> paper.path("id").asString().equals(document.toString()))
        .flatMap(paper -> paper.path("usedFor").valueStream())
        .map(JsonNode::asString)
        .toList();
  }

  private void signed(UUID id, UUID scan) {
    UUID task = cases.claimedTask(id, id, "loan-origination", "sign-contracts", 1, LI);
    JsonNode page = ok(get("/tasks/" + task, "li.na", Role.CUSTOMER_MANAGER));
    List<String> signatures = new ArrayList<>();
    for (JsonNode contract : page.path("context").path("contracts")) {
      signatures.add(
          """
          {"contractId": "%s", "digest": "%s", "signedOn": "%s", "signedByBorrower": "赵明",
           "signedForBank": "钱方", "scanDocumentId": "%s"}
          """
              .formatted(
                  contract.path("id").asString(),
                  contract.path("document").path("digest").asString(),
                  LocalDate.now(BankTime.ZONE),
                  scan));
    }
    assertThat(signatures).hasSize(2);
    String all = "{\"signatures\": [" + String.join(",", signatures) + "]}";
    ok(decide(task, "sign-contracts", "li.na", Role.CUSTOMER_MANAGER, page, all));
  }

  private void stated(UUID id, UUID filing, UUID paper) {
    UUID task = cases.claimedTask(id, filing, "pledge-registration", "supply-statement", 1, SUN);
    JsonNode page = ok(get("/tasks/" + task, "sun.li", Role.REGISTRAR_CLERK));
    JsonNode context = page.path("context");
    assertThat(context.path("documents").findValuesAsString("id")).contains(paper.toString());
    String statement =
        """
        {"decision": "SUPPLIED", "statements": [{"rightId": "%s",
         "paper": "CONTINUE_DESPITE_INVALIDATION", "givenBy": "示例科技有限公司", "documentId": "%s",
         "signedOn": "2026-01-05"}]}
        """
            .formatted(context.path("filing").path("rights").get(0).path("id").asString(), paper);
    String elsewhere = statement.replace(paper.toString(), UUID.randomUUID().toString());
    Role clerk = Role.REGISTRAR_CLERK;
    String tomorrow = LocalDate.now(BankTime.ZONE).plusDays(1).toString();
    String ahead = statement.replace("2026-01-05", tomorrow);
    assertThat(decide(task, "supply-statement", "sun.li", clerk, page, ahead)).hasStatus(422);
    assertThat(decide(task, "supply-statement", "sun.li", clerk, page, elsewhere)).hasStatus(404);
    ok(decide(task, "supply-statement", "sun.li", clerk, page, statement));
    assertThat(as(ENGINE, () -> filings.statements(filing))).hasSize(1);
  }

  private void corrected(UUID id, UUID filing, UUID paper) {
    ActorScope.run(
        ENGINE,
        () -> {
          assertThat(pledges.precheck(filing, ENGINE)).isNotNull();
          assertThat(pledges.send(filing, "key-1", ENGINE)).isNotNull();
          pledges.accepted(filing, "F-1", ENGINE);
          pledges.answered(
              filing,
              filings.find(filing).version(),
              new Correction(
                  List.of(new Notice("RIGHT_DATA", null, "The title differs.")),
                  LocalDate.now(BankTime.ZONE).plusDays(20)),
              ENGINE);
        });
    UUID task = cases.claimedTask(id, filing, "pledge-registration", "correct-filing", 1, SUN);
    JsonNode page = ok(get("/tasks/" + task, "sun.li", Role.REGISTRAR_CLERK));
    assertThat(page.path("context").path("notice").asString()).isEqualTo("The title differs.");
    assertThat(page.path("context").path("workingDaysLeft").asInt()).isPositive();
    String correction =
        "{\"decision\": \"RESUBMIT\", \"text\": \"as registered\", \"documentIds\": [\"%s\"]}"
            .formatted(paper);
    ok(decide(task, "correct-filing", "sun.li", Role.REGISTRAR_CLERK, page, correction));
    ActorScope.run(
        ENGINE,
        () -> {
          assertThat(pledges.send(filing, "key-2", ENGINE)).isNotNull();
          pledges.accepted(filing, "F-1", ENGINE);
        });
  }

  private MvcTestResult upload(UUID id, String name, byte[] content) {
    return mvc.post()
        .uri("/api/v1/applications/" + id + "/documents")
        .multipart()
        .part(new MockPart("file", name, content))
        .param("kind", "STATEMENT")
        .with(bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .exchange();
  }

  private MvcTestResult decide(
      UUID task, String form, String staff, Role role, JsonNode page, String body) {
    return mvc.post()
        .uri("/api/v1/tasks/" + task + "/" + form)
        .with(bearer(staff, "BJ-HD", role))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("If-Match", "\"" + page.path("version").asLong() + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult get(String path, String staff, Role role) {
    return mvc.get().uri("/api/v1" + path).with(bearer(staff, "BJ-HD", role)).exchange();
  }

  private static byte[] office(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry(entry));
    }
    return bytes.toByteArray();
  }

  private static JsonNode ok(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return body(result);
  }

  private static JsonNode body(MvcTestResult result) {
    return JSON.readTree(result.getResponse().getContentAsByteArray());
  }
}
