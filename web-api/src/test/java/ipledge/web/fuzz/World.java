package ipledge.web.fuzz;

import ipledge.contract.Contracts;
import ipledge.pledge.PledgeQueries;
import ipledge.pledge.Pledges;
import ipledge.shared.ActorScope;
import ipledge.testing.Cases;
import ipledge.valuation.Valuations;
import java.util.List;
import java.util.UUID;

/** Cases at every step at which a person is waited for: without them few shots reach a rule. */
class World {

  private static final String ORIGINATION = "loan-origination";
  private static final String VALUATION = "valuation";
  private static final String REGISTRATION = "pledge-registration";

  private final Cases cases;
  private final Valuations valuations;
  private final Contracts contracts;
  private final Pledges pledges;
  private final PledgeQueries filings;

  World(
      Cases cases,
      Valuations valuations,
      Contracts contracts,
      Pledges pledges,
      PledgeQueries filings) {
    this.cases = cases;
    this.valuations = valuations;
    this.contracts = contracts;
    this.pledges = pledges;
    this.filings = filings;
  }

  /** So many cases of each kind. */
  void people(int times) {
    for (int i = 0; i < times; i++) {
      beingJudged();
      beingValued();
      beingRegistered();
    }
  }

  private void beingJudged() {
    UUID id = cases.submitted("1500000", Cases.invention());
    for (Step step :
        List.of(
            new Step("investigate", "investigator"),
            new Step("co-investigate", "investigator"),
            new Step("review-credit", "credit-reviewer"),
            new Step("approve-branch", "branch-approver"),
            new Step("approve-head-office", "head-office-approver"),
            new Step("supply-information", "customer-manager"))) {
      step.open(cases, id, id, ORIGINATION);
    }
  }

  private void beingValued() {
    UUID id = cases.submitted("800000", Cases.invention(), Cases.mark());
    List<UUID> prepared = ActorScope.call(Cases.ENGINE, () -> valuations.prepare(id, Cases.ENGINE));
    for (UUID valuation : prepared) {
      ActorScope.call(Cases.ENGINE, () -> valuations.decideRoute(valuation, Cases.ENGINE));
      for (String element :
          List.of(
              "score-right",
              "score-again",
              "score-third",
              "make-offer",
              "enter-report",
              "confirm-value")) {
        new Step(element, "appraiser").open(cases, id, valuation, VALUATION);
      }
      new Step("record-reply", "customer-manager").open(cases, id, valuation, VALUATION);
    }
  }

  private void beingRegistered() {
    UUID id = cases.submitted("1500000", Cases.invention());
    cases.approved(id, "1500000");
    ActorScope.run(Cases.ENGINE, () -> contracts.prepare(id, Cases.ENGINE));
    new Step("sign-contracts", "customer-manager").open(cases, id, id, ORIGINATION);
    new Step("confirm-conditions", "disbursement-clerk").open(cases, id, id, ORIGINATION);
  }

  private record Step(String element, String group) {
    void open(Cases cases, UUID caseId, UUID recordId, String process) {
      cases.openTask(caseId, recordId, process, element, 1, group);
    }
  }
}
