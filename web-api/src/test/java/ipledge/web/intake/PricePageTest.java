package ipledge.web.intake;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.approval.Approvals;
import ipledge.intake.ApplicantExamination;
import ipledge.intake.ApplicationState;
import ipledge.testing.Cases;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page of a case says of its price (CRD-03). */
@WebTest
@Import(Cases.class)
class PricePageTest {

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;
  @Autowired private ApplicantExamination applicant;
  @Autowired private Approvals approvals;

  private UUID id = UUID.randomUUID();

  @BeforeEach
  void aSubmittedCase() {
    id = cases.submitted("1500000", Cases.invention());
  }

  @Test
  void atIntakeNoPriceIsNamed() {
    assertThat(page().path("price").isNull()).isTrue();
  }

  @Test
  void everyPartIsShownWithWhereItComesFrom() {
    as(ENGINE, () -> applicant.examine(id, 1, null, ENGINE));
    judged();

    JsonNode price = page().path("price");
    assertThat(price.path("annualRate").asString()).isEqualTo("0.038500");
    assertThat(price.path("settled").asBoolean()).isFalse();
    assertThat(price.path("parts").valueStream().map(part -> part.path("basisPoints").asString()))
        .containsExactly("310", "105", "-30");
    assertThat(price.path("parts").get(0).path("sample").asBoolean()).isTrue();
    assertThat(price.path("parts").get(1).path("source").asString()).isEqualTo("定价表 2026-01-01 版");
  }

  @Test
  void whatIsMissingIsSaidInWords() {
    judged();

    JsonNode price = page().path("price");
    assertThat(price.path("annualRate").isNull()).isTrue();
    assertThat(price.path("parts").get(1).path("missing").asString()).isEqualTo("现有授信分类");
  }

  @Test
  void aPriceThatWasSettledSaysSo() {
    cases.approved(id, "1500000");

    assertThat(page().path("price").path("settled").asBoolean()).isTrue();
    assertThat(page().path("price").path("annualRate").asString()).isEqualTo("0.038500");
  }

  private void judged() {
    cases.enter(id, ApplicationState.VALUATION);
    as(ENGINE, () -> approvals.decideGreenChannel(id, ENGINE));
  }

  private JsonNode page() {
    return new JsonMapper()
        .readTree(
            mvc.get()
                .uri("/api/v1/applications/" + id)
                .with(bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER))
                .exchange()
                .getResponse()
                .getContentAsByteArray());
  }
}
