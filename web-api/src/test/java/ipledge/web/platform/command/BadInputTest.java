package ipledge.web.platform.command;

import static ipledge.web.People.bearer;
import static ipledge.web.platform.command.Calls.key;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.TestDatabase;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@Import(Probe.class)
class BadInputTest {

  private static final String ID = "0193b5a0-0000-7000-8000-000000000001";

  @Autowired private MockMvcTester mvc;
  @Autowired private Probe probe;
  @Autowired private TestDatabase database;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'id': '%s', 'amount': '1.50', 'note': 'x', 'role': 'operator'}|/role|platform.unknown-field",
        "{'id': '%s', 'amount': '1.50', 'note': 'x', 'parts': [{'nummer': 1}]}|/parts/0/nummer|platform.unknown-field",
        "{'id': '%s', 'amount': 1.5, 'note': 'x'}|/amount|platform.money-format",
        "{'id': '%s', 'amount': '-1.50', 'note': 'x'}|/amount|platform.money-format",
        "{'id': '%s', 'amount': '1.505', 'note': 'x'}|/amount|platform.money-format",
        "{'id': '%s', 'amount': '1e9', 'note': 'x'}|/amount|platform.money-format",
        "{'id': '%s', 'amount': '99999999999999999.00', 'note': 'x'}|/amount|platform.money-format",
        "{'id': 'nonsense', 'amount': '1.50', 'note': 'x'}|/id|platform.wrong-type",
        "{'id': '%s', 'amount': '1.50', 'note': {}}|/note|platform.wrong-type",
        "{'id': '%s', 'amount': '1.50', 'note': 7}|/note|platform.wrong-type",
      })
  void aFieldThatIsWrongIsNamed(String body, String pointer, String code) {
    assertThat(post(body.formatted(ID).replace('\'', '"')))
        .hasStatus(400)
        .hasContentType("application/problem+json")
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"code\": \"%s\", \"errors\": [{\"pointer\": \"%s\", \"code\": \"%s\"}]}"
                .formatted(code, pointer, code));
    assertThat(probe.rows(UUID.fromString(ID))).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'id':|platform.json-malformed",
        "{'id': '%s', 'id': '%s'}|platform.json-malformed",
        "{} {}|platform.wrong-type",
        "``|platform.body-missing",
      })
  void whatIsNoJsonIsRefused(String body, String code) {
    assertThat(post(body.replace("%s", ID).replace('\'', '"')))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("code")
        .isEqualTo(code);
  }

  @Test
  void everyWrongFieldIsListedInTheCallersLanguage() {
    assertThat(
            post(
                """
                {"id": null, "amount": "1.50", "note": "a note that is much too long",
                 "parts": [{"number": "1"}, {"number": "12345678901"}]}
                """))
        .hasStatus(400)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code": "platform.input-invalid", "detail": "部分内容填写有误，请按提示修改。"}
            """)
        .extractingPath("errors[*].pointer")
        .asArray()
        .containsExactlyInAnyOrder("/id", "/note", "/parts/1/number");
  }

  @Test
  void badInputLeavesAnAuditEventWithoutTheInput() {
    MvcTestResult answer = post("{\"id\": \"%s\", \"secret\": \"li.na\"}".formatted(ID));

    String event =
        JdbcClient.create(database.superuser())
            .sql("SELECT body FROM ipledge.audit_event ORDER BY at DESC, id DESC LIMIT 1")
            .query(String.class)
            .single();
    assertThat(event)
        .contains(
            "platform.unknown-field", "/secret", "POST /api/v1/probe", "\"actor\":\"chen.jie\"")
        .doesNotContain("li.na");
  }

  @Test
  void tenMegabytesOfJsonAreTooMuch() {
    assertThat(post("{\"note\": \"" + "x".repeat(10_000_000) + "\"}"))
        .hasStatus(413)
        .bodyJson()
        .extractingPath("code")
        .isEqualTo("platform.body-too-large");
  }

  @Test
  void deepJsonIsRefused() {
    String deep = "[".repeat(5000) + "]".repeat(5000);
    assertThat(post("{\"parts\": " + deep + "}")).hasStatus(400);
    assertThat(post(deep)).hasStatus(400);
  }

  @Test
  void aMistakeOfOursSaysNothingOfItself() {
    assertThat(get("/api/v1/probe/broken"))
        .hasStatus(500)
        .bodyText()
        .contains("platform.internal")
        .doesNotContain("secret", "IllegalState", "java");
  }

  @Test
  void pathsVerbsAndFormatsThatAreNotThereAreProblemsToo() {
    assertThat(get("/api/v1/nothing")).hasStatus(404).hasContentType("application/problem+json");
    assertThat(get("/api/v1/probe")).hasStatus(405).hasContentType("application/problem+json");
    assertThat(
            mvc.post()
                .uri("/api/v1/probe")
                .with(bearer("chen.jie", "BJ-HD", Role.CUSTOMER_MANAGER))
                .contentType(MediaType.TEXT_PLAIN)
                .content("x"))
        .hasStatus(415)
        .hasContentType("application/problem+json");
  }

  @Test
  void anEditNeedsTheVersionItStartsFrom() {
    assertThat(put(null)).hasStatus(428);
    assertThat(put("\"2\"")).hasStatus(412);
    assertThat(put("W/\"3\"")).hasStatus(412);
    assertThat(put("\"3\"")).hasStatus(200).hasHeader("ETag", "\"4\"");
  }

  private MvcTestResult put(String ifMatch) {
    var request =
        mvc.put()
            .uri("/api/v1/probe/" + ID)
            .with(bearer("chen.jie", "BJ-HD", Role.CUSTOMER_MANAGER))
            .contentType(MediaType.APPLICATION_JSON)
            .content(Calls.body(UUID.fromString(ID), "x"));
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
  }

  private MvcTestResult get(String path) {
    return mvc.get().uri(path).with(bearer("chen.jie", "BJ-HD", Role.CUSTOMER_MANAGER)).exchange();
  }

  private MvcTestResult post(String body) {
    return mvc.post()
        .uri("/api/v1/probe")
        .with(bearer("chen.jie", "BJ-HD", Role.CUSTOMER_MANAGER))
        .header("Idempotency-Key", key())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
