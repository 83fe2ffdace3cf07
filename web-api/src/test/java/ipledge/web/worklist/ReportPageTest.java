package ipledge.web.worklist;

import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;
import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.party.ServiceProviders;
import ipledge.party.ServiceProviders.ServiceProvider;
import ipledge.party.SocialCreditCode;
import ipledge.shared.Actor;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whose report may be entered (VAL-10). */
@WebTest
class ReportPageTest {

  private static final Actor CHEN = person("chen.jie", "appraiser");
  private static final LocalDate THEN = LocalDate.of(2025, 6, 30);
  private static final LocalDate LATER = LocalDate.of(2026, 6, 30);

  @Autowired private MockMvcTester mvc;
  @Autowired private ServiceProviders providers;

  @Test
  void aFirmCountsOnTheDaysOfItsLicence() {
    UUID expired = UUID.fromString("00000000-0000-7000-8000-0000000a0003");
    assertThat(as(CHEN, () -> providers.isAppraiser(expired, THEN))).isTrue();
    assertThat(as(CHEN, () -> providers.isAppraiser(expired, LATER))).isFalse();
    assertThat(as(CHEN, () -> providers.isAppraiser(UUID.randomUUID(), LATER))).isFalse();
    assertThat(as(CHEN, () -> providers.appraisers(LATER)))
        .allMatch(ServiceProvider::sample)
        .allMatch(firm -> new SocialCreditCode(firm.socialCreditCode()).hasValidCheck());
  }

  @Test
  void theFirmsOfTodayCanBeChosen() throws Exception {
    MvcTestResult result =
        mvc.get()
            .uri("/api/v1/appraisal-firms")
            .with(bearer("chen.jie", "BJ-HD", Role.APPRAISER))
            .exchange();
    assertThat(result).hasStatusOk();
    JsonNode firms = new JsonMapper().readTree(result.getResponse().getContentAsByteArray());
    assertThat(firms).hasSize(2);
    assertThat(firms.get(0).path("licenceNo").asString()).startsWith("示例备案");
  }
}
