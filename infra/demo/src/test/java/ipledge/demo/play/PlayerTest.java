package ipledge.demo.play;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.demo.casefile.CaseFile;
import ipledge.demo.client.CallLog;
import ipledge.demo.client.FakeKeycloak;
import ipledge.demo.client.Patience;
import ipledge.demo.client.People;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {

  private static final String SHIPPED = "../cases/refused-before-filing.yaml";
  private static final String REFUSED =
      """
      {"number": "IPL-1", "state": "REFUSED", "endReasons": [
        {"code": "REG-P11.6", "message": "Too long"}, {"code": "REG-P11.4", "message": "Fee"}]}
      """;

  @TempDir Path folder;
  private final FakeKeycloak keycloak = new FakeKeycloak();
  private final FakeBank bank = new FakeBank();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void aBankThatRefuses() {
    bank.answers("GET /enterprises?query=91990000MA0000015Q", "{\"items\": []}");
    bank.answers("POST /enterprises", "{}");
    bank.answers(
        "POST /applications",
        "{\"amount\": \"1000000.00\", \"enterprise\": {\"name\": \"Firm\"}, \"rights\": [{}]}");
    bank.answers("POST /applications/{id}/submission", "{}");
    bank.answers(
        "GET /applications/{id}",
        "{\"state\": \"DRAFT\"}",
        "{\"number\": \"IPL-1\", \"state\": \"SUBMITTED\"}",
        "{\"number\": \"IPL-1\", \"state\": \"CHECKING\"}",
        REFUSED);
    for (String part : new String[] {"valuations", "filings", "documents"}) {
      bank.answers("GET /applications/{id}/" + part, "[]");
    }
    bank.answers("GET /applications/{id}/money", "{\"postings\": []}");
  }

  @AfterEach
  void close() {
    bank.close();
    keycloak.close();
  }

  @Test
  void aCaseThatComesOutAsExpectedHolds() throws IOException {
    assertThat(play(Files.readString(Path.of(SHIPPED)))).isTrue();
    assertThat(said())
        .contains("1  apply              li.na", "handed in as IPL-1", bank.root() + "/cases/")
        .contains("✓ state                    REFUSED", "✓ refusal-ground")
        .doesNotContain("✗");
    assertThat(bank.body("POST /applications"))
        .contains("\"amount\":\"1000000.00\"", "\"number\":\"2021100000016\"");
    assertThat(bank.calls()).contains("li.na POST /applications/{id}/submission");
  }

  @Test
  void whatComesOutOtherwiseIsSaidAndCounts() throws IOException {
    bank.answers("GET /applications?limit=200&query=" + encodedFirm(), "{\"items\": []}");
    String wrong =
        Files.readString(Path.of(SHIPPED))
            .replace("refusal-ground: REG-P11.6", "refusal-ground: REG-P11.1")
            .replace("lent: none", "lent: 1");
    assertThat(play(wrong)).isFalse();
    assertThat(said())
        .contains("✗ refusal-ground           REG-P11.4, REG-P11.6, not REG-P11.1")
        .contains("✗ lent                     none, not 1.00")
        .contains("✓ state");
  }

  @Test
  void theCaseThatStandsOnTheSameRightIsNamed() throws IOException {
    String other = "0f0e0d0c-0b0a-4908-8706-050403020100";
    bank.answers(
        "GET /applications?limit=200&query=" + encodedFirm(),
        "{\"items\": [{\"id\": \"%s\", \"number\": \"IPL-0\", \"state\": \"ACTIVE\"}]}"
            .formatted(other));
    bank.answers(
        "GET /applications/{id}",
        "{\"state\": \"DRAFT\"}",
        REFUSED,
        REFUSED,
        REFUSED,
        "{\"rights\": [{\"number\": \"2021100000016\"}]}");
    assertThat(play(Files.readString(Path.of(SHIPPED)).replace("state: REFUSED", "state: ACTIVE")))
        .isFalse();
    assertThat(said())
        .contains("✗ The case ended: IPL-1 is REFUSED: REG-P11.6 Too long; REG-P11.4 Fee.")
        .contains(
            "The right 2021100000016 serves case IPL-0 (ACTIVE) already, "
                + bank.root()
                + "/cases/"
                + other
                + "; ./ipledge reset begins anew.");
  }

  @Test
  void aStepThatIsRefusedEndsThePlay() throws IOException {
    bank.answers("GET /applications?limit=200&query=" + encodedFirm(), "{\"items\": []}");
    String withdrawn =
        Files.readString(Path.of(SHIPPED))
            .replace(
                "  - submit: {by: li.na}",
                "  - withdraw: {by: wang.wei, reason: no}\n  - submit: {by: li.na}");
    assertThat(play(withdrawn)).isFalse();
    assertThat(said())
        .contains(
            "2  withdraw           wang.wei   ✗ POST /applications/",
            "is refused with 404 platform.http-404")
        .doesNotContain("submit", "Expected");
  }

  @Test
  void whereTheBankMayWaitTheOperatorLeadsItsClock() throws IOException {
    bank.answers("POST /clock", clock("2026-11-22T05:00:00Z", 0));
    bank.answers(
        "GET /clock",
        clock("2026-11-22T05:00:00Z", 0),
        clock("2026-11-23T05:00:00Z", 86_400_000),
        clock("2026-12-22T05:00:00Z", 2_592_000_000L));
    String waits = Files.readString(Path.of(SHIPPED)).replace("expect:", "  - wait: 30d\nexpect:");
    assertThat(play(waits)).isTrue();
    assertThat(bank.body("POST /clock")).isEqualTo("{\"advanceMillis\":2592000000}");
    assertThat(bank.calls()).contains("cao.ning POST /clock");
    assertThat(said()).contains("it is now 2026-12-22 13:00 at the bank");
  }

  private static String clock(String now, long offset) {
    return "{\"now\": \"%s\", \"offsetMillis\": %d, \"targetMillis\": 2592000000}"
        .formatted(now, offset);
  }

  private boolean play(String yaml) throws IOException {
    CaseFile file = CaseFile.read(Files.writeString(folder.resolve("case.yaml"), yaml));
    try (People people =
        new People(
            bank.root(), keycloak.issuer(), Patience.of(Duration.ofSeconds(20)), CallLog.NONE)) {
      return new Player(people, bank.root(), new PrintStream(said, true, StandardCharsets.UTF_8))
          .play(file);
    }
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private static String encodedFirm() {
    return URLEncoder.encode("星河精密仪器（示例）有限公司", StandardCharsets.UTF_8);
  }
}
