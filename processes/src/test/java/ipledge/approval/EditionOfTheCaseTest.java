package ipledge.approval;

import static ipledge.approval.JudgedCases.WU;
import static ipledge.approval.JudgedCases.ZHANG;
import static ipledge.approval.JudgedCases.ZHAO;
import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.intake.Channel;
import ipledge.rulebook.DecisionEditions;
import ipledge.shared.BankTime;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestClock;
import ipledge.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case is judged by the editions of the day on which it was submitted. */
@DomainTest
@Import(JudgedCases.class)
class EditionOfTheCaseTest {

  @Autowired Approvals approvals;
  @Autowired DecisionEditions editions;
  @Autowired Cases cases;
  @Autowired JudgedCases judged;
  @Autowired TestClock clock;
  @Autowired TestDatabase database;

  @Test
  void anEditionOfTomorrowRoutesTomorrowsCaseAndLeavesTodaysAlone() {
    UUID before = cases.submitted("1500000", Cases.invention());
    enact("approval-route", "BRANCH", "HEAD_OFFICE");
    clock.advance(Duration.ofDays(1));
    UUID after = cases.submitted("1500000", Cases.invention());
    recommended(before);
    recommended(after);

    assertThat(as(ENGINE, () -> approvals.route(before, ENGINE))).isEqualTo(ApprovalRoute.BRANCH);
    assertThat(as(ENGINE, () -> approvals.route(after, ENGINE)))
        .isEqualTo(ApprovalRoute.HEAD_OFFICE);
    assertThat(editionOf(before)).isNotEqualTo("tomorrow");
    assertThat(editionOf(after)).isEqualTo("tomorrow");
  }

  @Test
  void anEditionOfTomorrowOpensTheGreenChannelByItsOwnRows() {
    UUID before = cases.submitted("1500000", Cases.invention());
    enact("green-channel-eligibility", "GREEN", "ORDINARY");
    clock.advance(Duration.ofDays(1));
    UUID after = cases.submitted("1500000", Cases.invention());

    assertThat(channel(before)).isEqualTo(Channel.GREEN);
    assertThat(channel(after)).isEqualTo(Channel.ORDINARY);
  }

  private void enact(String decision, String was, String becomes) {
    String cell = "<text>\"%s\"</text>".formatted(was);
    String changed = "<text>\"%s\"</text>".formatted(becomes);
    LocalDate today = BankTime.today(clock);
    String dmn = as(ENGINE, () -> editions.dmn(decision, today));
    assertThat(dmn).contains(cell);
    as(
        ENGINE,
        () ->
            editions.enact(
                ENGINE,
                dmn.replace(cell, changed),
                "tomorrow",
                today.plusDays(1),
                "a test's own edition"));
  }

  private Channel channel(UUID id) {
    judged.checked(id);
    as(ENGINE, () -> approvals.precheck(id, ENGINE));
    judged.valued(id, "6000000");
    return as(ENGINE, () -> approvals.decideGreenChannel(id, ENGINE));
  }

  private void recommended(UUID id) {
    judged.inDueDiligence(id);
    judged.investigate(id, "investigate", ZHANG, "SUPPORT");
    judged.investigate(id, "co-investigate", ZHAO, "SUPPORT");
    judged.review(id, WU, "1500000");
  }

  private String editionOf(UUID id) {
    return JdbcClient.create(database.superuser())
        .sql(
            """
            SELECT edition FROM ipledge.decision_record
            WHERE case_id = ? AND decision_id = 'approval-route'
            """)
        .param(id)
        .query(String.class)
        .single();
  }
}
