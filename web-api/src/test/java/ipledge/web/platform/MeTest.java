package ipledge.web.platform;

import static ipledge.web.People.bearer;
import static ipledge.web.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.party.StaffDirectory;
import ipledge.shared.StaffId;
import ipledge.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class MeTest {

  @Autowired private MockMvcTester mvc;
  @Autowired private StaffDirectory directory;

  @Test
  void saysWhoIsSignedIn() {
    assertThat(
            mvc.get()
                .uri("/api/v1/me")
                .with(person("li.na", "BJ-HD", Role.CUSTOMER_MANAGER, Role.INVESTIGATOR)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"staff": "li.na", "name": "Name of li.na", "branch": "BJ-HD", "allBranches": false,
             "roles": ["customer-manager", "investigator"], "locale": "zh-CN"}
            """);
  }

  @Test
  void takesABearerTokenToo() {
    assertThat(mvc.get().uri("/api/v1/me").with(bearer("lin.xia", "HQ", Role.COMPLIANCE_AUDITOR)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("allBranches")
        .isEqualTo(true);
  }

  @Test
  void notesThePersonInTheStaffDirectory() {
    assertThat(mvc.get().uri("/api/v1/me").with(person("wu.hao", "SH-PD", Role.CREDIT_REVIEWER)))
        .hasStatusOk();

    assertThat(directory.find(new StaffId("wu.hao")))
        .hasValueSatisfying(
            member -> {
              assertThat(member.displayName()).isEqualTo("Name of wu.hao");
              assertThat(member.roles()).containsExactly("credit-reviewer");
              assertThat(member.branch().id()).isEqualTo("SH-PD");
            });
  }

  @Test
  void answersAProblemAndNoRedirectWhenNobodyIsSignedIn() {
    assertThat(mvc.get().uri("/api/v1/me").header("Accept-Language", "en"))
        .hasStatus(401)
        .hasContentType("application/problem+json")
        .containsHeader("X-Trace-Id")
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "urn:ipledge:problem:platform.not-signed-in", "status": 401,
             "code": "platform.not-signed-in", "detail": "Please sign in first."}
            """);
  }

  @Test
  void refusesAPersonWithoutAnyRole() {
    assertThat(mvc.get().uri("/api/v1/me").with(person("no.body", "BJ-HD")))
        .hasStatus(403)
        .bodyJson()
        .extractingPath("code")
        .isEqualTo("platform.role-missing");
  }

  @Test
  void refusesAMachineWherePeopleAreMeant() {
    assertThat(
            mvc.get()
                .uri("/api/v1/me")
                .with(bearer("service-account-ipledge-core-bank", "HQ", Role.CORE_BANK)))
        .hasStatus(403);
  }

  @Test
  void refusesABearerTokenThatIsNone() {
    assertThat(mvc.get().uri("/api/v1/me").header("Authorization", "Bearer nonsense"))
        .hasStatus(401)
        .hasContentType("application/problem+json");
  }
}
