package ipledge.web.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.party.StaffDirectory;
import ipledge.party.StaffMember;
import ipledge.shared.BranchId;
import ipledge.shared.StaffId;
import ipledge.web.WebTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@WebTest
class StaffReconciliationTest {

  private static final FakeKeycloak KEYCLOAK = new FakeKeycloak();
  private static final String TWO =
      """
      [{"id": "1", "username": "wu.hao", "firstName": "Hao", "lastName": "Wu", "enabled": true},
       {"id": "2", "username": "zheng.yi", "firstName": "Yi", "lastName": "Zheng", "enabled": false}]
      """;

  @Autowired private StaffReconciliation reconciliation;
  @Autowired private StaffDirectory directory;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry registry) {
    registry.add("ipledge.keycloak.issuer", KEYCLOAK::issuer);
    registry.add("ipledge.keycloak.directory-secret", () -> "only-in-tests");
  }

  @AfterAll
  static void stop() {
    KEYCLOAK.stop();
  }

  @BeforeEach
  void twoPeople() {
    KEYCLOAK.directoryStatus = 200;
    KEYCLOAK.listedUsers = TWO;
    reconciliation.reconcile();
  }

  @Test
  void peopleAreKnownBeforeTheySignIn() {
    StaffMember known = directory.find(new StaffId("wu.hao")).orElseThrow();

    assertThat(known.displayName()).isEqualTo("Hao Wu");
    assertThat(known.roles()).containsExactly("credit-reviewer");
    assertThat(known.active()).isTrue();
    assertThat(known.lastSeen()).isNull();
    assertThat(directory.holding("credit-reviewer", new BranchId("BJ-HD")))
        .extracting(member -> member.staff().id())
        .containsExactly("wu.hao");
  }

  /** As it is shown when they have signed in: a name must not change with the hour. */
  @Test
  void aChineseNameBeginsWithTheFamilys() {
    KEYCLOAK.listedUsers =
        """
        [{"id": "3", "username": "lu.yao", "firstName": "瑶", "lastName": "陆", "enabled": true}]
        """;
    reconciliation.reconcile();

    assertThat(directory.find(new StaffId("lu.yao")))
        .hasValueSatisfying(member -> assertThat(member.displayName()).isEqualTo("陆瑶"));
  }

  @Test
  void whoHasLeftStaysByNameAndGetsNothingHandedOver() {
    KEYCLOAK.listedUsers = "[]";
    reconciliation.reconcile();

    assertThat(directory.find(new StaffId("wu.hao")))
        .hasValueSatisfying(member -> assertThat(member.active()).isFalse());
    assertThat(directory.holding("credit-reviewer", new BranchId("BJ-HD"))).isEmpty();
  }

  @Test
  void whileKeycloakFailsNobodyHasLeft() {
    KEYCLOAK.listedUsers = "[]";
    KEYCLOAK.directoryStatus = 503;
    reconciliation.reconcile();

    assertThat(directory.find(new StaffId("wu.hao")))
        .hasValueSatisfying(member -> assertThat(member.active()).isTrue());
  }
}
