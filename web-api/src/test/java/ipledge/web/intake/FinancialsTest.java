package ipledge.web.intake;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.Cases;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a working-capital loan (ALG-12) as they come in and are shown again. */
@WebTest
class FinancialsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String FIGURES =
      """
      {"sales": "18600000.00", "margin": "0.12", "growth": "-0.035", "inventoryDays": 75,
       "receivableDays": 90, "payableDays": 45, "prepaidDays": 10, "advanceDays": 20,
       "ownFunds": "2600000.00", "existingLoans": "1200000.00", "otherFinance": "0.00"}
      """;

  @Autowired private MockMvcTester mvc;
  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void aFirm() {
    MvcTestResult known =
        post(
            "/enterprises",
            "{\"id\": \"%s\", \"name\": \"%s\", \"socialCreditCode\": \"%s\"}"
                .formatted(Cases.FIRM, Cases.FIRM_NAME, Cases.FIRM_CODE));
    assertThat(known.getResponse().getStatus()).isLessThan(300);
  }

  @Test
  void whatIsTakenInIsShownAsItWasGiven() {
    JsonNode page = read(apply(FIGURES, "2020-03-01"));
    assertThat(page.path("financials")).isEqualTo(JSON.readTree(FIGURES));
    assertThat(page.path("rights").get(0).path("usedSince").asString()).isEqualTo("2020-03-01");
  }

  /**
   * The pre-check says what the step will find: what is missing by name, and the need if it is not.
   */
  @Test
  void thePrecheckTellsWhatIsFoundOfTheApplicant() {
    assertThat(apply("null", null)).hasStatus(201);
    JsonNode without = read(post("/applications/" + id + "/precheck", "{}"));
    assertThat(finding(without, "WORKING_CAPITAL").path("level").asString()).isEqualTo("MISSING");

    UUID other = UUID.randomUUID();
    assertThat(post("/applications", body(other, FIGURES, null))).hasStatus(201);
    JsonNode with = read(post("/applications/" + other + "/precheck", "{}"));
    JsonNode need = finding(with, "WORKING_CAPITAL");
    assertThat(need.path("level").asString()).isEqualTo("WARN");
    // 18.6 m × 0.88 × 0.965 × 110 ÷ 360, less 3.8 m
    assertThat(need.path("message").asString()).contains("1,026,286.67");
    assertThat(need.path("rule").asString()).isEqualTo("CRD-42");
    assertThat(finding(with, "SOCIAL_CREDIT_CODE").path("level").asString()).isEqualTo("OK");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"payableDays\": 45,|''|validation.not-null|/financials/payableDays",
        "\"payableDays\": 45|\"payableDays\": null|validation.not-null|/financials/payableDays",
        "\"payableDays\": 45|\"payableDays\": -1|intake.figure-outside|/financials/payableDays",
        "\"payableDays\": 45|\"payableDays\": 4.5|platform.wrong-type|/financials/payableDays",
        "\"sales\": \"18600000.00\"|\"sales\": \"0.00\"|intake.figure-outside|/financials/sales",
        "\"margin\": \"0.12\"|\"margin\": \"1\"|intake.figure-outside|/financials/margin",
        "\"margin\": \"0.12\"|\"margin\": \"12%\"|validation.pattern|/financials/margin",
        "\"growth\": \"-0.035\"|\"growth\": \"-1.1\"|intake.figure-outside|/financials/growth",
        "\"ownFunds\": \"2600000.00\"|\"ownFunds\": \"-1.00\"|platform.money-format|/financials/ownFunds",
        "\"sales\"|\"turnover\": \"1\", \"sales\"|platform.unknown-field|/financials/turnover",
      })
  void aFigureThatCannotBeIsPointedAt(String good, String bad, String code, String pointer) {
    String figures = FIGURES.replace(good, bad);
    assertThat(figures).isNotEqualTo(FIGURES);
    MvcTestResult refused = apply(figures, null);
    assertThat(refused).hasStatus4xxClientError();
    JsonNode error = JSON.readTree(bytes(refused)).path("errors").path(0);
    assertThat(error.path("code").asString()).isEqualTo(code);
    assertThat(error.path("pointer").asString()).isEqualTo(pointer);
    assertThat(
            mvc.get()
                .uri("/api/v1/applications/" + id)
                .with(bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER)))
        .hasStatus(404);
  }

  private static JsonNode finding(JsonNode precheck, String point) {
    return precheck
        .path("applicant")
        .valueStream()
        .filter(one -> one.path("code").asString().contains("." + point + "."))
        .findFirst()
        .orElseThrow();
  }

  private MvcTestResult apply(String figures, @Nullable String since) {
    return post("/applications", body(id, figures, since));
  }

  private static String body(UUID id, String figures, @Nullable String since) {
    return """
        {"id": "%s", "enterpriseId": "%s", "productCode": "IP-PLEDGE", "amount": "1500000.00",
         "tenorMonths": 12, "purposeCode": "WORKING_CAPITAL", "financials": %s,
         "rights": [{"kind": "INVENTION", "number": "%s", "usedSince": %s}]}
        """
        .formatted(
            id,
            Cases.FIRM,
            figures,
            Cases.ofItsOwn(Cases.invention()).number(),
            since == null ? "null" : "\"" + since + "\"");
  }

  private MvcTestResult post(String path, String body) {
    return mvc.post()
        .uri("/api/v1" + path)
        .with(bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static JsonNode read(MvcTestResult result) {
    assertThat(result.getResponse().getStatus()).isLessThan(300);
    return JSON.readTree(bytes(result));
  }

  private static byte[] bytes(MvcTestResult result) {
    return result.getResponse().getContentAsByteArray();
  }
}
