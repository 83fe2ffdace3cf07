package ipledge.web.party;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.TestDatabase;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whom a list can be narrowed down to: of the role, of a branch that the reader sees, at work. */
@WebTest
class StaffTest {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestDatabase database;

  @BeforeEach
  void people() {
    JdbcClient.create(database.superuser())
        .sql(
            """
            INSERT INTO ipledge.party_staff (staff_id, display_name, roles, branch_id, active) VALUES
              ('s.here', 'B here', '{customer-manager,investigator}', 'BJ-HD', true),
              ('s.first', 'A first', '{customer-manager}', 'BJ-HD', true),
              ('s.elsewhere', 'C elsewhere', '{customer-manager}', 'BJ-CY', true),
              ('s.left', 'D left', '{customer-manager}', 'BJ-HD', false),
              ('s.other', 'E other', '{investigator}', 'BJ-HD', true)
            ON CONFLICT DO NOTHING
            """)
        .update();
  }

  @Test
  void thoseOfTheReadersBranchByName() {
    assertThat(asked("li.na", "BJ-HD", Role.CUSTOMER_MANAGER))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[?(@.staff =~ /s[.].*/)].staff")
        .asArray()
        .containsExactly("s.first", "s.here");
  }

  @Test
  void headOfficeSeesAllBranches() {
    assertThat(asked("he.yu", "HQ", Role.IP_FINANCE_HEAD))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[?(@.staff =~ /s[.].*/)].staff")
        .asArray()
        .containsExactly("s.first", "s.here", "s.elsewhere");
  }

  private MvcTestResult asked(String staff, String branch, Role role) {
    return mvc.get()
        .uri("/api/v1/staff?role=customer-manager")
        .with(bearer(staff, branch, role))
        .exchange();
  }
}
