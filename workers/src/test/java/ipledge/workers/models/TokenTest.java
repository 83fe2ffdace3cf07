package ipledge.workers.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a decision sends the token, and in which round. What the workers do stands elsewhere. */
class TokenTest {

  private static final Map<String, ?> SUPPORT = Map.of("decision", "SUPPORT");

  private TestEngine engine;
  private Walk walk;

  @BeforeEach
  void start() {
    engine = TestEngine.start();
    engine.deploy(Models.all());
    walk = Walk.start(engine);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void informationAskedForBringsTheTokenBackToWhoAskedAndKeepsWhatWasSaidBefore() {
    upToReview()
        .person(
            "review-credit", Map.of("decision", "RETURN", "returnTo", "review-credit", "round", 2));
    ActivatedJob asked = walk.waitsFor("supply-information", 2);
    walk.end(asked, Map.of());
    walk.waitsFor("review-credit", 2);
  }

  @Test
  void anApproverWhoAsksGetsTheCaseBackWithoutTheRouteBeingDecidedAgain() {
    upToApproval("HEAD_OFFICE")
        .person(
            "approve-head-office",
            Map.of("decision", "RETURN", "returnTo", "approve-head-office", "round", 2))
        .person("supply-information", Map.of())
        .person("approve-head-office", Map.of("decision", "REFUSE"))
        .machine("refuse", "intake.refuse")
        .reaches("refused");
  }

  @Test
  void incompleteRightsAreQueriedAgainInTheNextRound() {
    toRights()
        .machine("check-rights", "collateral.check-rights", Map.of("rightsResult", "INCOMPLETE"));
    walk.end(walk.waitsFor("supply-information", 2), Map.of());
    ActivatedJob again = walk.at("query-register", "collateral.query-register");
    assertThat(again.getVariablesAsMap()).containsEntry("round", 2);
  }

  @Test
  void whatIsNotToBeHadEndsTheCase() {
    toRights()
        .machine("check-rights", "collateral.check-rights", Map.of("rightsResult", "INCOMPLETE"))
        .person("supply-information", Map.of("information", "CANNOT_SUPPLY"))
        .machine("refuse", "intake.refuse")
        .reaches("refused");
  }

  @Test
  void whatDoesNotComeInTimeEndsTheCaseAlthoughTheTaskIsOpen() {
    toRights()
        .machine("check-rights", "collateral.check-rights", Map.of("rightsResult", "INCOMPLETE"));
    walk.waitsFor("supply-information", 2);
    walk.tell("loan-origination.information-overdue", walk.applicationId(), Map.of())
        .machine("refuse", "intake.refuse")
        .reaches("refused");
  }

  @Test
  void anApplicantWhoseFiguresAreMissingIsCheckedAgainInTheNextRound() {
    walk.machine(
        "check-applicant", "intake.check-applicant", Map.of("applicantResult", "INCOMPLETE"));
    walk.end(walk.waitsFor("supply-information", 2), Map.of());
    ActivatedJob again = walk.at("check-applicant", "intake.check-applicant");
    assertThat(again.getVariablesAsMap()).containsEntry("round", 2);
  }

  @Test
  void anApplicantToWhomNothingMayBeLentIsRefusedBeforeTheRegisterIsAsked() {
    walk.machine("check-applicant", "intake.check-applicant", Map.of("applicantResult", "REFUSED"))
        .machine("refuse", "intake.refuse")
        .reaches("refused");
  }

  @Test
  void aCheckOfTheApplicantThatAnswersNothingLetsNothingPass() {
    walk.machine("check-applicant", "intake.check-applicant");
    walk.waitsFor("supply-information", 2);
  }

  @Test
  void aRuleThatAnswersNothingLetsNothingPass() {
    toRights().machine("check-rights", "collateral.check-rights");
    walk.waitsFor("supply-information", 2);
  }

  @Test
  void aDecisionThatIsMissingIsNotTheOneBeforeIt() {
    upToReview().person("review-credit", Map.of());
    walk.waitsFor("supply-information", 1);
  }

  @Test
  void aRefusedDisbursementComesBackToTheConditionsInTheNextRound() {
    ActivatedJob order = upToDisbursement().at("disburse", "loan.disburse");
    walk.refuse(order, "loan.disbursement-refused");
    walk.end(walk.waitsFor("confirm-conditions", 2), Map.of());
    walk.machine("disburse", "loan.disburse").reaches("loan-active");
  }

  @Test
  void aWithdrawalEndsWhateverIsOpenEvenInACalledFlow() {
    upToValuation(List.of("v-1"));
    walk.machine("decide-route", "valuation.decide-route", Map.of("route", "EXTERNAL"))
        .waitsFor("enter-report", 1);
    walk.tell("loan-origination.withdrawn", walk.applicationId(), Map.of())
        .machine("release-commitments", "intake.release-commitments")
        .reaches("withdrawn");
  }

  @Test
  void whatIsDueIsLookedAtEveryDayAndTheTaskStaysOpen() {
    toRights().machine("check-rights", "collateral.check-rights");
    engine.engine().increaseTime(Duration.ofDays(1).plusMinutes(1));
    walk.machine("check-due", "worklist.check-due")
        .machine("close-overdue", "intake.close-overdue");
    engine.engine().increaseTime(Duration.ofDays(1).plusMinutes(1));
    walk.machine("check-due", "worklist.check-due").waitsFor("supply-information", 2);
  }

  @Test
  void aValueSentBackIsSetAgainOnTheSameRoute() {
    upToValuation(List.of("v-1"));
    walk.machine("decide-route", "valuation.decide-route", Map.of("route", "INTERNAL"))
        .person("score-right", Map.of("method", "RELIEF_FROM_ROYALTY"))
        .person("confirm-value", Map.of("decision", "SENT_BACK", "round", 2));
    walk.end(walk.waitsFor("score-right", 2), Map.of("method", "INTERNAL_MODEL"));
    walk.end(walk.waitsFor("score-again", 2), Map.of("scores", "AGREED"));
    walk.person("confirm-value", Map.of("decision", "CONFIRMED")).reaches("valued");
  }

  @Test
  void twoScorersWhoAreFarApartBringAThird() {
    upToValuation(List.of("v-1"));
    walk.machine("decide-route", "valuation.decide-route", Map.of("route", "INTERNAL"))
        .person("score-right", Map.of("method", "INTERNAL_MODEL"))
        .person("score-again", Map.of("scores", "APART"))
        .person("score-third", Map.of("scores", "AGREED"))
        .person("confirm-value", Map.of("decision", "CONFIRMED"))
        .reaches("valued");
  }

  @Test
  void aScoreThatAnswersNothingIsScoredByEverybodyElse() {
    upToValuation(List.of("v-1"));
    walk.machine("decide-route", "valuation.decide-route", Map.of("route", "INTERNAL"))
        .person("score-right", Map.of())
        .person("score-again", Map.of())
        .waitsFor("score-third", 1);
  }

  @Test
  void theOtherWayIsTakenAtTheFirstTaskOfTheWayItself() {
    upToValuation(List.of("v-1"));
    walk.machine("decide-route", "valuation.decide-route", Map.of("route", "INTERNAL"))
        .person("score-right", Map.of("way", "CHANGED", "route", "NEGOTIATED"))
        .person("make-offer", Map.of("way", "CHANGED", "route", "EXTERNAL"))
        .waitsFor("enter-report", 1);
  }

  @Test
  void anOfferThatIsRejectedLeavesTheRightWithoutAValue() {
    upToValuation(List.of("v-1"));
    walk.machine("decide-route", "valuation.decide-route", Map.of("route", "NEGOTIATED"))
        .person("make-offer", Map.of())
        .person("record-reply", Map.of("reply", "REJECTED"))
        .machine("close-without-value", "valuation.close-without-value")
        .machine("decide-green-channel", "approval.decide-green-channel");
    walk.waitsFor("investigate", 1);
  }

  @Test
  void aFilingIsCompletedCorrectedAndRegistered() {
    toFilings();
    walk.machine(
        "precheck-filing", "pledge.precheck", Map.of("precheckResult", "STATEMENT_NEEDED"));
    walk.end(walk.waitsFor("supply-statement", 2), Map.of());
    walk.machine("precheck-filing", "pledge.precheck", Map.of("precheckResult", "READY"))
        .machine("submit-filing", "pledge.submit")
        .tell("pledge-registration.answered", "f-1", Map.of("answer", "CORRECTION"));
    walk.end(walk.waitsFor("correct-filing", 2), Map.of("decision", "RESUBMIT", "round", 3));
    ActivatedJob again = walk.at("submit-filing", "pledge.submit");
    assertThat(again.getVariablesAsMap()).containsEntry("round", 3);
    walk.end(again, Map.of());
    walk.tell("pledge-registration.answered", "f-1", Map.of("answer", "REGISTERED"))
        .machine("record-certificate", "pledge.record-certificate")
        .machine(
            "check-registrations",
            "pledge.check-registrations",
            Map.of("pledgeResult", "ALL_REGISTERED"));
    walk.waitsFor("confirm-conditions", 1);
  }

  @Test
  void aStatementThatIsNotToBeHadClosesTheFiling() {
    toFilings();
    walk.machine("precheck-filing", "pledge.precheck", Map.of("precheckResult", "STATEMENT_NEEDED"))
        .person("supply-statement", Map.of("decision", "ABANDON"))
        .machine("close-filing", "pledge.close")
        .machine(
            "check-registrations", "pledge.check-registrations", Map.of("pledgeResult", "REFUSED"));
    walk.at("refuse", "intake.refuse");
  }

  @Test
  void aLateRegistrarIsAskedInRoundsOfItsOwnAndItsAnswerIsStillTaken() {
    toFilings();
    walk.machine("precheck-filing", "pledge.precheck", Map.of("precheckResult", "READY"))
        .machine("submit-filing", "pledge.submit");
    aDay();
    walk.machine(
        "check-answer", "pledge.check-answer", Map.of("registrar", "IN_TIME", "inquiry", 0));
    aDay();
    walk.machine("check-answer", "pledge.check-answer", Map.of("registrar", "LATE", "inquiry", 1));
    walk.end(walk.waitsFor("ask-registrar", 1), Map.of());
    aDay();
    walk.machine("check-answer", "pledge.check-answer", Map.of("registrar", "LATE", "inquiry", 2));
    ActivatedJob again = walk.waitsFor("ask-registrar", 2);
    walk.tell("pledge-registration.answered", "f-1", Map.of("answer", "REGISTERED"));
    ActivatedJob record = walk.at("record-certificate", "pledge.record-certificate");
    assertThat(record.getVariablesAsMap()).containsEntry("round", 1);
    walk.end(record, Map.of());
    walk.end(again, Map.of());
    walk.at("check-registrations", "pledge.check-registrations");
  }

  @Test
  void aRefusedCancellationIsTriedAgainInTheNextRoundOrSettled() {
    walk.tell(
            "pledge-cancellation.asked",
            "f-1",
            Map.of(
                "filingId",
                "f-1",
                "applicationId",
                walk.applicationId(),
                "round",
                1,
                "traceId",
                "trace-1"))
        .machine("cancel-pledge", "pledge.cancel", Map.of("cancellation", "REFUSED"));
    walk.end(walk.waitsFor("settle-cancellation", 1), Map.of("decision", "RETRY", "round", 2));
    ActivatedJob again = walk.at("cancel-pledge", "pledge.cancel");
    assertThat(again.getVariablesAsMap()).containsEntry("round", 2);
    walk.end(again, Map.of("cancellation", "REFUSED"));
    walk.person("settle-cancellation", Map.of("decision", "SETTLED")).reaches("settled");
  }

  /** The case's own look at the day goes by; the filing's comes to its second step. */
  private void aDay() {
    engine.engine().increaseTime(Duration.ofDays(1).plusMinutes(1));
    walk.both("worklist.check-due");
  }

  @Test
  void aCorrectionThatIsGivenUpClosesTheFilingAndRefusesTheCase() {
    toFilings();
    walk.machine("precheck-filing", "pledge.precheck", Map.of("precheckResult", "READY"))
        .machine("submit-filing", "pledge.submit")
        .tell("pledge-registration.answered", "f-1", Map.of("answer", "CORRECTION"))
        .person("correct-filing", Map.of("decision", "ABANDON"))
        .machine("close-filing", "pledge.close")
        .machine(
            "check-registrations", "pledge.check-registrations", Map.of("pledgeResult", "REFUSED"))
        .machine("refuse", "intake.refuse")
        .reaches("refused");
  }

  @Test
  void whatAPersonsPageSendsBesidesItsDecisionStaysOutside() {
    upToReview()
        .person("review-credit", Map.of("decision", "RECOMMEND", "amount", "1500000.00"))
        .at("route-approval", "approval.route");
    assertThat(walk.instanceVariables())
        .doesNotContain("amount")
        .isSubsetOf(
            Set.of(
                "applicationId",
                "round",
                "traceId",
                "returnTo",
                "decision",
                "applicantResult",
                "rightsResult",
                "precheck",
                "channel",
                "valuationIds"));
  }

  private Walk toRights() {
    return walk.machine(
            "check-applicant", "intake.check-applicant", Map.of("applicantResult", "CLEAR"))
        .machine("query-register", "collateral.query-register");
  }

  private Walk upToValuation(List<String> valuations) {
    return toRights()
        .machine("check-rights", "collateral.check-rights", Map.of("rightsResult", "CLEAR"))
        .machine(
            "precheck-green-channel",
            "approval.precheck-green-channel",
            Map.of("precheck", "PROVISIONAL"))
        .machine("prepare-valuations", "valuation.prepare", Map.of("valuationIds", valuations));
  }

  private Walk upToReview() {
    return upToValuation(List.of())
        .machine(
            "decide-green-channel", "approval.decide-green-channel", Map.of("channel", "GREEN"))
        .person("investigate", SUPPORT)
        .person("co-investigate", SUPPORT);
  }

  private Walk upToApproval(String route) {
    return upToReview()
        .person("review-credit", Map.of("decision", "RECOMMEND"))
        .machine("route-approval", "approval.route", Map.of("approvalRoute", route));
  }

  private Walk toContracts() {
    return upToApproval("BRANCH")
        .person("approve-branch", Map.of("decision", "APPROVE"))
        .machine("prepare-contracts", "contract.prepare")
        .person("sign-contracts", Map.of());
  }

  private void toFilings() {
    toContracts().machine("prepare-filings", "pledge.prepare", Map.of("filingIds", List.of("f-1")));
  }

  private Walk upToDisbursement() {
    return toContracts()
        .machine("prepare-filings", "pledge.prepare", Map.of("filingIds", List.of()))
        .machine(
            "check-registrations",
            "pledge.check-registrations",
            Map.of("pledgeResult", "ALL_REGISTERED"))
        .person("confirm-conditions", Map.of());
  }
}
