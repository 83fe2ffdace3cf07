package ipledge.web.party;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.Cases;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A firm's facts are changed on what one has read, and its size says why. */
@WebTest
@Import(Cases.class)
class ProfileTest {

  private static final RequestPostProcessor LI = bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER);
  private static final String SMALL =
      """
      {"industry": "INDUSTRY", "staff": 120, "revenue": "18600000.00", "year": 2025,
       "source": "annual report", "park": "ZGC", "tags": [
         {"kind": "HARD_TECH", "evidence": "list", "validFrom": "2024-01-01", "validTo": "2024-12-31"}]}
      """;

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;

  private UUID firm = UUID.randomUUID();

  @BeforeEach
  void aFirm() {
    UUID application = cases.draft("1500000", Cases.ofItsOwn(Cases.invention()));
    String code = cases.ofAFirmOfItsOwn(application);
    String found = body(mvc.get().uri("/api/v1/enterprises?query=" + code).with(LI).exchange());
    firm = UUID.fromString(found.replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1"));
  }

  @Test
  void withoutFactsTheSizeIsUnknownAndWhatIsMissingIsNamed() {
    assertThat(one())
        .hasStatusOk()
        .hasHeader("ETag", "\"0\"")
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"profile\": null, \"size\": {\"sizeClass\": null, \"missing\": [\"industry\"]}}");
  }

  @Test
  void factsAreKeptWithTheirSourceAndTheSizeWithItsRules() {
    assertThat(describe("\"0\"", SMALL, LI))
        .hasStatusOk()
        .hasHeader("ETag", "\"1\"")
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"version": 1, "profile": {"industry": {"code": "INDUSTRY"}, "staff": 120, "year": 2025,
               "source": "annual report", "region": {"code": "110000", "pilot": true},
               "park": {"code": "ZGC", "pilot": true}, "recordedBy": {"staff": "li.na"},
               "tags": [{"kind": "HARD_TECH", "holds": false}]},
             "size": {"sizeClass": "SMALL", "name": "Small", "missing": [], "rules": [
               {"name": "Large", "reached": false}, {"name": "Medium", "reached": false},
               {"name": "Small", "reached": true, "staffLeast": 20, "revenueLeast": "3000000.00",
                "rule": "CRD-52", "mark": "LAW"}]}}
            """);
  }

  @Test
  void nobodyOverwritesWhatHeHasNotReadAndOnlyCustomerManagersWrite() {
    assertThat(describe("\"7\"", SMALL, LI)).hasStatus(412);
    assertThat(
            mvc.put()
                .uri("/api/v1/enterprises/" + firm + "/profile")
                .with(LI)
                .contentType(MediaType.APPLICATION_JSON)
                .content(SMALL)
                .exchange())
        .hasStatus(428);
    assertThat(describe("\"0\"", SMALL, bearer("wu.hao", "BJ-HD", Role.CREDIT_REVIEWER)))
        .hasStatus(403);
    firm = UUID.randomUUID();
    assertThat(describe("\"0\"", SMALL, LI)).hasStatus(404);
  }

  @Test
  void whatCannotBeIsSaidAtItsField() {
    assertThat(describe("\"0\"", SMALL.replace("\"year\": 2025,", ""), LI))
        .hasStatus(422)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"code\": \"party.year-missing\", \"errors\": [{\"pointer\": \"/year\"}]}");
    assertThat(describe("\"0\"", "{\"staff\": 1.5}", LI)).hasStatus(400);
  }

  @Test
  void theTermsAreInTheCallersLanguage() {
    assertThat(mvc.get().uri("/api/v1/enterprises/terms").with(LI).header("Accept-Language", "en"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"tags": [{"kind": "HIGH_TECH", "name": "High-tech enterprise"},
              {"kind": "SPECIALISED_INNOVATIVE"}, {"kind": "HARD_TECH"}]}
            """);
  }

  private MvcTestResult one() {
    return mvc.get()
        .uri("/api/v1/enterprises/" + firm)
        .with(LI)
        .header("Accept-Language", "en")
        .exchange();
  }

  private MvcTestResult describe(String version, String body, RequestPostProcessor by) {
    return mvc.put()
        .uri("/api/v1/enterprises/" + firm + "/profile")
        .with(by)
        .header("If-Match", version)
        .header("Accept-Language", "en")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
