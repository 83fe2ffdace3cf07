package ipledge.intake;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.collateral.RightNumber;
import ipledge.collateral.Rights;
import ipledge.shared.Actor;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.StaffId;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One right, one case of the bank; whoever is refused learns which, if he may see it. */
@DomainTest
class RightsInUseTest {

  private static final Actor PUDONG =
      new Actor(
          new StaffId("lu.yi"), Set.of("customer-manager"), new BranchId("SH-PD"), false, null);

  @Autowired Applications applications;
  @Autowired ApplicationQueries queries;
  @Autowired RightsInUse rightsInUse;
  @Autowired Rights rights;
  @Autowired Cases cases;
  @Autowired TestDatabase database;

  private final RightNumber right = Cases.ofItsOwn(Cases.invention());

  @Test
  void theSecondApplicationIsRefusedWithTheCaseThatHasTheRight() {
    UUID first = submitted(LI);
    UUID second = draft(LI);
    String number = as(LI, () -> queries.find(first)).number();
    assertThatThrownBy(() -> submit(second, LI))
        .isInstanceOfSatisfying(
            Violation.class,
            no -> {
              assertThat(no.code()).isEqualTo("intake.right-in-case-here");
              assertThat(no.pointer()).isEqualTo("/rights/0/number");
              assertThat(no.arguments())
                  .isEqualTo(Map.of("number", right.number(), "case", number));
            });
    assertThat(as(LI, () -> queries.find(second)).state()).isEqualTo(ApplicationState.DRAFT);
  }

  @Test
  void whoMayNotSeeTheCaseLearnsThatItIsAnotherBranchs() {
    submitted(LI);
    UUID second = draft(PUDONG);
    assertThatThrownBy(() -> submit(second, PUDONG))
        .isInstanceOfSatisfying(
            Violation.class,
            no -> {
              assertThat(no.code()).isEqualTo("intake.right-in-case-elsewhere");
              assertThat(no.arguments()).isEqualTo(Map.of("number", right.number()));
            });
  }

  @Test
  void aLiveLoanHasItsRightsPledged() {
    UUID first = submitted(LI);
    set(first, "ACTIVE");
    UUID second = draft(LI);
    refused("intake.right-pledged-here", second);
    UUID third = draft(PUDONG);
    assertThatThrownBy(() -> submit(third, PUDONG)).hasMessage("intake.right-pledged-elsewhere");
  }

  @Test
  void aPledgeThatIsStillOnTheRegisterBlocksEvenWhenItsCaseIsOver() {
    UUID first = submitted(LI);
    set(first, "WITHDRAWN");
    UUID filing = registered(first);
    UUID second = draft(LI);
    refused("intake.right-pledged-here", second);
    superuser()
        .sql("UPDATE ipledge.pledge_registration SET state = 'CANCELLED' WHERE id = ?")
        .param(filing)
        .update();
    assertThatCode(() -> submit(second, LI)).doesNotThrowAnyException();
  }

  @Test
  void aDraftBlocksNobodyAndAnEndedCaseNoLonger() {
    draft(LI);
    UUID first = submitted(LI);
    as(LI, () -> applications.withdraw(first, "not needed", LI));
    assertThatCode(() -> submitted(LI)).doesNotThrowAnyException();
  }

  @Test
  void ofManyWhoHandInTheSameRightAtOnceExactlyOneGetsIt() throws Exception {
    int people = 6;
    List<UUID> drafts = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      drafts.add(draft(i % 2 == 0 ? LI : PUDONG));
    }
    CyclicBarrier together = new CyclicBarrier(people);
    List<String> answers = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(people)) {
      List<Future<String>> running = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        UUID id = drafts.get(i);
        Actor by = i % 2 == 0 ? LI : PUDONG;
        Callable<String> hand =
            () -> {
              together.await();
              try {
                submit(id, by);
                return "taken";
              } catch (Violation no) {
                return no.code();
              }
            };
        running.add(pool.submit(hand));
      }
      for (Future<String> one : running) {
        answers.add(one.get());
      }
    }
    assertThat(answers).filteredOn("taken"::equals).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !answer.equals("taken"))
        .allMatch(answer -> answer.startsWith("intake.right-in-case-"));
  }

  @Test
  void theTableRefusesWhateverTheApplicationSays() {
    submitted(LI);
    UUID second = draft(LI);
    assertThatThrownBy(
            () ->
                superuser()
                    .sql(
                        """
                        UPDATE ipledge.loan_application
                        SET state = 'SUBMITTED', submitted_at = now(), planned_maturity = '2027-01-01'
                        WHERE id = ?
                        """)
                    .param(second)
                    .update())
        .hasMessageContaining("is in another case");
  }

  private void refused(String code, UUID id) {
    assertThatThrownBy(() -> submit(id, LI)).hasMessage(code);
  }

  private UUID submitted(Actor by) {
    UUID id = draft(by);
    submit(id, by);
    return id;
  }

  private void submit(UUID id, Actor by) {
    as(by, () -> applications.submit(id, by));
  }

  private UUID draft(Actor by) {
    UUID id = UUID.randomUUID();
    cases.draft("1500000", Cases.ofItsOwn(Cases.invention()));
    return as(
        by,
        () -> {
          applications.draft(
              id,
              new ApplicationForm(
                  Cases.FIRM,
                  "IP-PLEDGE",
                  Money.cny("1500000"),
                  12,
                  "WORKING_CAPITAL",
                  null,
                  List.of(rights.inquire(right)),
                  Map.of(),
                  null),
              by);
          return id;
        });
  }

  private void set(UUID id, String state) {
    superuser()
        .sql("UPDATE ipledge.loan_application SET state = ? WHERE id = ?")
        .params(state, id)
        .update();
  }

  private UUID registered(UUID application) {
    UUID filing = UUID.randomUUID();
    superuser()
        .sql(
            """
            INSERT INTO ipledge.pledge_registration
              (id, version, application_id, branch_id, register, pledgor_id, pledgor_name,
               pledgor_code, contract_no, amount, performance_from, performance_to, state,
               filing_no, registration_no, certificate_no, registered_on)
            VALUES (?, 0, ?, 'BJ-HD', 'PATENT', ?, 'x', 'x', 'x', 1, '2026-01-01', '2027-01-01',
                    'REGISTERED', 'f', 'r', 'c', '2026-02-01')
            """)
        .params(filing, application, Cases.FIRM)
        .update();
    superuser()
        .sql(
            """
            INSERT INTO ipledge.pledge_registration_right (filing_id, branch_id, position, right_id)
            VALUES (?, 'BJ-HD', 0, ?)
            """)
        .params(filing, as(ENGINE, () -> rights.inquire(right)))
        .update();
    return filing;
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }
}
