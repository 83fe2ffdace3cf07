package ipledge.pledge;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.collateral.OtherGround;
import ipledge.collateral.OtherGrounds;
import ipledge.collateral.Owner;
import ipledge.collateral.Paper;
import ipledge.collateral.RegisterFacts;
import ipledge.collateral.RightChecks;
import ipledge.collateral.RightChecks.Stage;
import ipledge.collateral.RightNumber;
import ipledge.collateral.RightPaper;
import ipledge.collateral.Rights;
import ipledge.contract.Contracts;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationState;
import ipledge.intake.RefusalReasons;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.pledge.RegistrarAnswer.Correction;
import ipledge.pledge.RegistrarAnswer.Notice;
import ipledge.pledge.RegistrarAnswer.Refused;
import ipledge.pledge.RegistrarAnswer.Registered;
import ipledge.pledge.RegistrarAnswer.Withdrawn;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class PledgesTest {

  private static final Actor SUN = person("sun.li", "registrar-clerk");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Registered REGISTERED =
      new Registered("Y2026980000001", "Z2026000001", TODAY, null);
  private static final Correction CORRECTION =
      new Correction(
          List.of(new Notice("RIGHT_DATA", null, "The title differs.")), TODAY.plusDays(30));

  @Autowired Pledges pledges;
  @Autowired Cancellations cancellations;
  @Autowired OtherGrounds grounds;
  @Autowired RefusalReasons refusals;
  @Autowired PledgeQueries queries;
  @Autowired Contracts contracts;
  @Autowired ApplicationQueries applicationQueries;
  @Autowired Rights rights;
  @Autowired RightChecks checks;
  @Autowired Cases cases;
  @Autowired TestDatabase database;

  @Test
  void eachRegisterGetsOneFilingHoweverOftenTheyArePrepared() {
    UUID id = contracted(Cases.invention(), Cases.mark());
    List<UUID> first = as(ENGINE, () -> pledges.prepare(id, ENGINE));
    List<UUID> again = as(ENGINE, () -> pledges.prepare(id, ENGINE));

    assertThat(again).isEqualTo(first).hasSize(2);
    assertThat(state(id)).isEqualTo(ApplicationState.REGISTRATION);
    FilingView filing = find(first.getFirst());
    assertThat(filing.amount()).isEqualTo(Money.cny("1500000.00"));
    assertThat(filing.performanceTo()).isEqualTo(LocalDate.of(2027, 11, 22));
    assertThat(filing.rightIds()).hasSize(1);
    assertThat(events(first.getFirst(), "pledge.filing-prepared")).isOne();
  }

  @Test
  void nothingIsFiledBeforeTheContractIsSigned() {
    UUID id = cases.submitted("1500000", Cases.invention());
    cases.approved(id, "1500000");
    run(() -> contracts.prepare(id, ENGINE));
    refused("pledge.contract-not-signed", () -> prepared(id));
  }

  @Test
  void theCaseGoesOnOnlyWhenEveryRightIsRegistered() {
    UUID id = contracted(Cases.invention(), Cases.mark());
    List<UUID> filings = as(ENGINE, () -> pledges.prepare(id, ENGINE));
    registered(filings.get(0), REGISTERED);
    assertThat(check(id)).isEqualTo(PledgeResult.REFUSED);
    assertThat(state(id)).isEqualTo(ApplicationState.REGISTRATION);

    registered(filings.get(1), new Registered("T1", "C1", TODAY, TODAY.plusYears(2)));
    run(() -> pledges.recordCertificate(filings.get(1), ENGINE));
    run(() -> pledges.recordCertificate(filings.get(1), ENGINE));
    assertThat(check(id)).isEqualTo(PledgeResult.ALL_REGISTERED);
    assertThat(state(id)).isEqualTo(ApplicationState.CONDITIONS);
    assertThat(as(ENGINE, () -> queries.allRegistered(id, TODAY.minusDays(1)))).isFalse();
    assertThat(events(filings.get(1), "pledge.certificate-recorded")).isOne();
  }

  @Test
  void eachAnswerIsToldToTheFlowOnce() {
    UUID filing = accepted(contracted(Cases.invention()));
    int asked = find(filing).version();
    answer(filing, asked, REGISTERED);
    answer(filing, asked, REGISTERED);
    answer(filing, find(filing).version(), REGISTERED);
    assertThat(told(filing)).containsExactly("REGISTERED");
  }

  @Test
  void aCorrectionGoesOutInTheNextRoundAndAnOldAnswerDoesNotAskAgain() {
    UUID id = contracted(Cases.invention());
    UUID filing = accepted(id);
    int first = find(filing).version();
    answer(filing, first, CORRECTION);
    answer(filing, find(filing).version(), CORRECTION);
    assertThat(told(filing)).containsExactly("CORRECTION");
    assertThat(as(ENGINE, () -> queries.notices(filing))).hasSize(1);

    UUID task = task(id, filing, "correct-filing", 1);
    refused("pledge.text-missing", () -> correct(task, "RESUBMIT", " "));
    refused("pledge.decision-unknown", () -> correct(task, "PERHAPS", "Why not"));
    correct(task, "RESUBMIT", "The title as registered");
    int before = find(filing).version();
    assertThat(send(filing, "filing-key-2")).isEqualTo(Sending.FIRST);
    assertThat(send(filing, "filing-key-2")).isEqualTo(Sending.AGAIN);
    run(() -> pledges.accepted(filing, "F-1", ENGINE));
    answer(filing, before, CORRECTION);
    assertThat(find(filing).state()).isEqualTo(PledgeState.ACCEPTED);
    answer(filing, find(filing).version(), REGISTERED);
    assertThat(told(filing)).containsExactlyInAnyOrder("CORRECTION", "REGISTERED");
  }

  @Test
  void aMissedCorrectionCanOnlyBeGivenUp() {
    UUID id = contracted(Cases.invention());
    UUID filing = accepted(id);
    answer(filing, find(filing).version(), CORRECTION);
    UUID task = task(id, filing, "correct-filing", 1);
    answer(filing, find(filing).version(), new Withdrawn());
    assertThat(find(filing).state()).isEqualTo(PledgeState.DEEMED_WITHDRAWN);
    refused("pledge.correction-too-late", () -> correct(task, "RESUBMIT", "Here it is"));
    correct(task, "ABANDON", "Too late");
    run(() -> pledges.close(filing, ENGINE));
    run(() -> pledges.close(filing, ENGINE));
    assertThat(events(filing, "pledge.filing-closed")).isOne();
    assertThat(toEnd(filing)).isFalse();
    assertThat(told(filing)).containsExactly("CORRECTION");
  }

  @Test
  void anAbandonedFilingIsTakenBackFromTheRegistrar() {
    UUID id = contracted(Cases.invention());
    UUID filing = accepted(id);
    answer(filing, find(filing).version(), CORRECTION);
    UUID task = task(id, filing, "correct-filing", 1);
    correct(task, "ABANDON", "The firm changed its mind");
    assertThat(toEnd(filing)).isTrue();
    answer(filing, find(filing).version(), new Withdrawn());
    assertThat(find(filing).state()).isEqualTo(PledgeState.WITHDRAWN);
    assertThat(check(id)).isEqualTo(PledgeResult.REFUSED);
  }

  @Test
  void pendingInvalidationAsksForAStatementAndGoesOnWithIt() {
    UUID id = contracted(Cases.invention());
    UUID filing = prepared(id);
    learn(Cases.invention(), facts(null, null, true));
    assertThat(precheck(filing)).isEqualTo(PrecheckResult.STATEMENT_NEEDED);

    UUID right = find(filing).rightIds().getFirst();
    UUID task = task(id, filing, "supply-statement", 2);
    refused("pledge.statements-missing", () -> supply(task, List.of()));
    refused(
        "pledge.right-not-filed",
        () -> supply(task, List.of(paper(id, UUID.randomUUID(), "Both parties"))));
    refused("collateral.paper-giver-missing", () -> supply(task, List.of(paper(id, right, " "))));
    refused(
        "collateral.paper-document-missing",
        () ->
            supply(
                task,
                List.of(
                    new RightPaper(
                        right, Paper.CONTINUE_DESPITE_INVALIDATION, "Both", null, null))));
    supply(task, List.of(paper(id, right, "Both parties")));
    assertThat(precheck(filing)).isEqualTo(PrecheckResult.READY);
    assertThat(events(filing, "pledge.statements-supplied")).isOne();
  }

  @Test
  void aStatementThatIsNotToBeHadEndsTheFilingWithItsGround() {
    UUID id = contracted(Cases.invention());
    UUID filing = prepared(id);
    learn(Cases.invention(), facts(null, null, true));
    assertThat(precheck(filing)).isEqualTo(PrecheckResult.STATEMENT_NEEDED);
    UUID task = task(id, filing, "supply-statement", 2);
    refused("pledge.text-missing", () -> supply(task, "ABANDON", List.of(), " "));
    refused("pledge.decision-unknown", () -> supply(task, "LATER", List.of(), "Later"));
    supply(task, "ABANDON", List.of(), "The firm does not sign it");
    assertThat(find(filing).state()).isEqualTo(PledgeState.WITHDRAWN);
    assertThat(reasons(id)).containsExactly("REG-P11.11", "pledge.filing-abandoned");
  }

  @Test
  void aFeeThatLapsedBeforeTheFilingIsPaidAndNoPaperIsWanted() {
    UUID id = contracted(Cases.invention());
    UUID filing = prepared(id);
    learn(Cases.invention(), paidThrough(TODAY.minusDays(1)));
    assertThat(precheck(filing)).isEqualTo(PrecheckResult.STATEMENT_NEEDED);
    UUID task = task(id, filing, "supply-statement", 2);
    supply(task, List.of());
    assertThat(precheck(filing)).isEqualTo(PrecheckResult.STATEMENT_NEEDED);
    learn(Cases.invention(), paidThrough(TODAY));
    assertThat(precheck(filing)).isEqualTo(PrecheckResult.READY);
  }

  @Test
  void nothingIsFiledBeforeAPersonAnsweredForOtherGroundsAndNeverAgainstTheAnswer() {
    UUID id = contracted(Cases.invention());
    UUID filing = prepared(id);
    superuser().sql("DELETE FROM ipledge.right_examination WHERE case_id = ?").param(id).update();
    assertThatThrownBy(() -> precheck(filing))
        .isInstanceOf(RegisterSilent.class)
        .hasMessageContaining("otherGround");
    UUID right = find(filing).rightIds().getFirst();
    Actor wu = person("wu.hao", "credit-reviewer").as("credit-reviewer");
    as(
        wu,
        () -> {
          grounds.answer(
              id, "BJ-HD", List.of(new OtherGround(right, true, "A sale is agreed")), wu);
          return id;
        });
    assertThat(as(ENGINE, () -> grounds.of(id)).get(right))
        .satisfies(answer -> assertThat(answer.by()).isEqualTo("wu.hao"));
    assertThat(precheck(filing)).isEqualTo(PrecheckResult.FAILED);
    assertThat(reasons(id)).containsExactly("REG-P11.12");
  }

  @Test
  void aContractThatLacksWhatTheRegisterWantsIsNotFiled() {
    UUID id = contracted(Cases.invention());
    UUID filing = prepared(id);
    superuser()
        .sql(
            "UPDATE ipledge.contract SET terms = terms || '{\"securedScope\": \"\"}'"
                + " WHERE application_id = ?")
        .param(id)
        .update();
    assertThat(precheck(filing)).isEqualTo(PrecheckResult.FAILED);
    assertThat(reasons(id)).containsExactly("REG-P11.7");
  }

  @Test
  void anOwnerWhoJoinedSinceTheCaseBeganIsAskedBeforeTheFiling() {
    UUID id = contracted(Cases.invention());
    UUID filing = prepared(id);
    learn(Cases.invention(), ownedWith("江畔理工研究院（示例）有限公司"));
    assertThat(precheck(filing)).isEqualTo(PrecheckResult.STATEMENT_NEEDED);
    UUID right = find(filing).rightIds().getFirst();
    UUID task = task(id, filing, "supply-statement", 2);
    refused(
        "collateral.paper-giver-not-owner",
        () ->
            supply(task, List.of(cases.paper(id, right, Paper.CO_OWNER_CONSENT, "Somebody else"))));
    supply(task, List.of(cases.paper(id, right, Paper.CO_OWNER_CONSENT, "江畔理工研究院（示例）有限公司")));
    assertThat(precheck(filing)).isEqualTo(PrecheckResult.READY);
  }

  @Test
  void aGroundThatStandsAgainstItStopsTheFilingAndASilentRegisterDoesNot() {
    UUID filing = prepared(contracted(Cases.invention()));
    learn(Cases.invention(), facts(true, null, false));
    assertThatThrownBy(() -> precheck(filing)).isInstanceOf(RegisterSilent.class);
    assertThat(find(filing).state()).isEqualTo(PledgeState.DRAFT);
    learn(Cases.invention(), facts(true, false, false));
    assertThat(precheck(filing)).isEqualTo(PrecheckResult.FAILED);
    assertThat(send(filing, "filing-key-1")).isEqualTo(Sending.NOT);
  }

  @Test
  void theRegistrarsGroundsStayWithTheCase() {
    UUID id = contracted(Cases.invention());
    UUID filing = accepted(id);
    answer(
        filing,
        find(filing).version(),
        new Refused(
            "REG-P11-9",
            List.of(new Notice("REG-P11-9", Cases.invention().number(), "Already pledged."))));
    assertThat(told(filing)).containsExactly("REFUSED");
    assertThat(reasons(id)).containsExactly("REG-P11.9");
    assertThat(as(ENGINE, () -> checks.of(id, Stage.FILING)))
        .anySatisfy(
            finding -> {
              assertThat(finding.ground()).isEqualTo("REG-P11.9");
              assertThat(finding.level().name()).isEqualTo("FAIL");
            });
  }

  @Test
  void aCaseThatEndsGivesItsFilingsBack() {
    UUID id = contracted(Cases.invention(), Cases.mark());
    List<UUID> filings = as(ENGINE, () -> pledges.prepare(id, ENGINE));
    registered(filings.get(0), REGISTERED);
    run(() -> pledges.withdrawAll(id, ENGINE));
    run(() -> pledges.withdrawAll(id, ENGINE));
    assertThat(find(filings.get(0)).state()).isEqualTo(PledgeState.CANCEL_PENDING);
    assertThat(find(filings.get(1)).state()).isEqualTo(PledgeState.WITHDRAWN);
    assertThat(toEnd(filings.get(0))).as("a flow of its own sees to it").isFalse();
    assertThat(toEnd(filings.get(1))).isFalse();
    assertThat(started(filings.get(0))).isOne();
    run(() -> cancellations.cancelled(filings.get(0), TODAY, ENGINE));
    assertThat(find(filings.get(0)).state()).isEqualTo(PledgeState.CANCELLED);
    assertThat(events(filings.get(0), "pledge.filing-ending-asked")).isOne();
  }

  @Test
  void aPledgeRegisteredAfterTheCaseEndedIsCancelledAndNobodyIsTold() {
    UUID id = contracted(Cases.invention());
    UUID filing = accepted(id);
    run(() -> pledges.withdrawAll(id, ENGINE));
    answer(filing, find(filing).version(), REGISTERED);
    assertThat(find(filing).state()).isEqualTo(PledgeState.CANCEL_PENDING);
    assertThat(told(filing)).isEmpty();
    assertThat(started(filing)).isOne();
  }

  @Test
  void aRefusedCancellationIsTriedAgainOrSettledByAPerson() {
    UUID id = contracted(Cases.invention());
    UUID filing = prepared(id);
    registered(filing, REGISTERED);
    run(() -> pledges.withdrawAll(id, ENGINE));
    run(() -> cancellations.refused(filing, "preserved", ENGINE));
    assertThat(find(filing).cancellationRefusal()).isEqualTo("preserved");
    assertThat(as(ENGINE, queries::trouble).cancellationsRefused()).isOne();

    UUID first = task(id, filing, "settle-cancellation", 1);
    refused("pledge.text-missing", () -> settle(first, "RETRY", " ", null));
    refused("pledge.decision-unknown", () -> settle(first, "PERHAPS", "Why not", null));
    settle(first, "RETRY", "The court released it", null);
    assertThat(find(filing).cancellationRefusal()).isNull();
    assertThat(decision(first)).contains("\"round\": 2", "\"decision\": \"RETRY\"");

    run(() -> cancellations.refused(filing, "preserved", ENGINE));
    UUID second = task(id, filing, "settle-cancellation", 2);
    refused("pledge.end-missing", () -> settle(second, "SETTLED", "Cancelled by letter", null));
    refused(
        "pledge.end-in-future", () -> settle(second, "SETTLED", "By letter", TODAY.plusDays(1)));
    settle(second, "SETTLED", "Cancelled by letter", TODAY);
    assertThat(find(filing).state()).isEqualTo(PledgeState.CANCELLED);
    assertThat(as(ENGINE, queries::trouble).cancellationsRefused()).isZero();
    assertThat(events(filing, "pledge.cancellation-refused")).isEqualTo(2);
    assertThat(events(filing, "pledge.cancellation-settled")).isEqualTo(2);
    assertThat(events(filing, "pledge.pledge-cancelled")).isOne();
  }

  @Test
  void aCorrectionIsDueAtTheEarlierOfTheBanksTargetAndTheRegistrarsDeadline() {
    UUID id = contracted(Cases.invention());
    UUID filing = accepted(id);
    List<Notice> notices = List.of(new Notice("RIGHT_DATA", null, "The title differs."));
    answer(filing, find(filing).version(), new Correction(notices, LocalDate.of(2026, 11, 27)));
    assertThat(due(task(id, filing, "correct-filing", 1)))
        .as("before the bank's own 1 December")
        .isEqualTo(LocalDate.of(2026, 11, 28).atStartOfDay(BankTime.ZONE).toInstant());

    UUID other = contracted(Cases.mark());
    UUID later = accepted(other);
    answer(later, find(later).version(), new Correction(notices, LocalDate.of(2026, 12, 24)));
    assertThat(due(task(other, later, "correct-filing", 1)))
        .isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
  }

  private UUID contracted(RightNumber... numbers) {
    UUID id = cases.submitted("1500000", numbers);
    cases.approved(id, "1500000");
    run(() -> contracts.prepare(id, ENGINE));
    superuser()
        .sql(
            """
            UPDATE ipledge.contract
            SET state = 'SIGNED', signed_digest = 'test', signed_on = drawn_up_on,
                signed_by_borrower = 'test', signed_for_bank = 'test'
            WHERE application_id = ?
            """)
        .param(id)
        .update();
    return id;
  }

  private UUID prepared(UUID id) {
    return as(ENGINE, () -> pledges.prepare(id, ENGINE)).getFirst();
  }

  private UUID accepted(UUID id) {
    UUID filing = prepared(id);
    accept(filing);
    return filing;
  }

  private void accept(UUID filing) {
    assertThat(precheck(filing)).isEqualTo(PrecheckResult.READY);
    assertThat(send(filing, "filing-key-1")).isEqualTo(Sending.FIRST);
    run(() -> pledges.accepted(filing, "F-1", ENGINE));
  }

  private void registered(UUID filing, Registered answer) {
    accept(filing);
    answer(filing, find(filing).version(), answer);
  }

  private PrecheckResult precheck(UUID filing) {
    return as(ENGINE, () -> pledges.precheck(filing, ENGINE));
  }

  private Sending send(UUID filing, String key) {
    return as(ENGINE, () -> pledges.send(filing, key, ENGINE));
  }

  private void answer(UUID filing, int asked, RegistrarAnswer answer) {
    run(() -> pledges.answered(filing, asked, answer, ENGINE));
  }

  private PledgeResult check(UUID id) {
    return as(ENGINE, () -> pledges.checkRegistrations(id, ENGINE));
  }

  private void supply(UUID task, List<RightPaper> papers) {
    supply(task, "SUPPLIED", papers, "");
  }

  private void supply(UUID task, String decision, List<RightPaper> papers, String text) {
    assertThat(as(SUN, () -> pledges.supplyStatement(task, decision, papers, text, SUN)))
        .isNotNull();
  }

  private RightPaper paper(UUID id, UUID right, String giver) {
    return cases.paper(id, right, Paper.CONTINUE_DESPITE_INVALIDATION, giver);
  }

  private void settle(UUID task, String decision, String text, @Nullable LocalDate endedOn) {
    assertThat(as(SUN, () -> cancellations.settle(task, decision, text, endedOn, List.of(), SUN)))
        .isNotNull();
  }

  private List<String> reasons(UUID id) {
    return as(ENGINE, () -> refusals.of(id));
  }

  private String decision(UUID task) {
    return superuser()
        .sql("SELECT decision::text FROM ipledge.work_item WHERE id = ?")
        .param(task)
        .query(String.class)
        .single();
  }

  private Instant due(UUID task) {
    return superuser()
        .sql("SELECT due_at FROM ipledge.work_item WHERE id = ?")
        .param(task)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private long started(UUID filing) {
    return superuser()
        .sql(
            "SELECT count(*) FROM ipledge.outbox WHERE record_id = ? AND kind = 'START'"
                + " AND name = 'pledge-cancellation.asked'")
        .param(filing)
        .query(Long.class)
        .single();
  }

  private void correct(UUID task, String decision, String text) {
    assertThat(as(SUN, () -> pledges.correct(task, decision, text, SUN))).isNotNull();
  }

  private UUID task(UUID id, UUID filing, String element, int round) {
    return cases.claimedTask(id, filing, "pledge-registration", element, round, SUN);
  }

  private FilingView find(UUID filing) {
    return as(ENGINE, () -> queries.find(filing));
  }

  private boolean toEnd(UUID filing) {
    return as(ENGINE, () -> queries.toEnd(new UUID(0, 0), 100)).stream()
        .anyMatch(view -> view.id().equals(filing));
  }

  private ApplicationState state(UUID id) {
    return as(ENGINE, () -> applicationQueries.find(id)).state();
  }

  private void learn(RightNumber number, RegisterFacts facts) {
    run(() -> rights.learn(rights.inquire(number), facts, ENGINE));
  }

  /** An invention in order but for these facts. */
  private static RegisterFacts facts(
      @Nullable Boolean frozen, @Nullable Boolean pledged, boolean invalidationPending) {
    RegisterFacts fine = Cases.inOrder(Cases.invention().kind());
    return facts(
        fine.owners(),
        fine.feePaidThrough(),
        frozen == null ? fine.frozen() : frozen,
        pledged == null && frozen == null ? fine.pledged() : pledged,
        invalidationPending);
  }

  private static RegisterFacts paidThrough(LocalDate day) {
    RegisterFacts fine = Cases.inOrder(Cases.invention().kind());
    return facts(fine.owners(), day, false, false, false);
  }

  private static RegisterFacts ownedWith(String other) {
    RegisterFacts fine = Cases.inOrder(Cases.invention().kind());
    Owner joined = new Owner(other, "91990000MA00000586");
    return facts(
        List.of(fine.owners().getFirst(), joined), fine.feePaidThrough(), false, false, false);
  }

  private static RegisterFacts facts(
      List<Owner> owners,
      @Nullable LocalDate feePaidThrough,
      @Nullable Boolean frozen,
      @Nullable Boolean pledged,
      boolean invalidationPending) {
    RegisterFacts fine = Cases.inOrder(Cases.invention().kind());
    return new RegisterFacts(
        fine.title(),
        owners,
        fine.filingDate(),
        fine.grantDate(),
        fine.registeredOn(),
        fine.firstPublishedOn(),
        fine.termTo(),
        fine.legalStatus(),
        feePaidThrough,
        fine.suspended(),
        frozen,
        pledged,
        fine.sameDayInvention(),
        invalidationPending,
        fine.ownershipDispute(),
        fine.licences(),
        fine.niceClasses(),
        fine.similarMarks());
  }

  /** The answers in the outbox; the test's clock stands, so that they have no order. */
  private List<String> told(UUID filing) {
    return superuser()
        .sql(
            """
            SELECT variables ->> 'answer' FROM ipledge.outbox
            WHERE record_id = ? AND name = 'pledge-registration.answered'
            """)
        .param(filing)
        .query(String.class)
        .list();
  }

  private long events(UUID record, String kind) {
    return superuser()
        .sql("SELECT count(*) FROM ipledge.audit_event WHERE record_id = ? AND kind = ?")
        .params(record, kind)
        .query(Long.class)
        .single();
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }

  private static void run(Runnable work) {
    as(
        ENGINE,
        () -> {
          work.run();
          return true;
        });
  }

  private static void refused(String code, Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(Violation.class, v -> assertThat(v.code()).isEqualTo(code));
  }
}
