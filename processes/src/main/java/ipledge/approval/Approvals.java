package ipledge.approval;

import ipledge.audit.AuditTrail;
import ipledge.collateral.OtherGround;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.intake.Channel;
import ipledge.posting.ReservationId;
import ipledge.rulebook.Checklist;
import ipledge.rulebook.DecisionOutcome;
import ipledge.rulebook.Decisions;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.BranchId;
import ipledge.shared.Events;
import ipledge.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges cases, by tables and by people. */
@Service
@Transactional
public class Approvals {

  private static final String AMOUNT_RECOMMENDED = "/recommendedAmount";
  private static final String AMOUNT_APPROVED = "/approvedAmount";

  private final ApprovalCaseRepository cases;
  private final CaseFactsReader reader;
  private final GreenChannel greenChannel;
  private final Decisions decisions;
  private final Authority authority;
  private final Judging judging;
  private final Surveying surveying;
  private final GroundsAsked grounds;
  private final Refusing refusing;
  private final Quota quota;
  private final Pricing pricing;
  private final AfterChecks afterChecks;
  private final Freezing freezing;
  private final ApplicationQueries queries;
  private final Applications applications;
  private final AuditTrail audit;
  private final Clock clock;

  Approvals(
      ApprovalCaseRepository cases,
      CaseFactsReader reader,
      GreenChannel greenChannel,
      Decisions decisions,
      Authority authority,
      Judging judging,
      Surveying surveying,
      GroundsAsked grounds,
      Refusing refusing,
      Quota quota,
      Pricing pricing,
      AfterChecks afterChecks,
      Freezing freezing,
      ApplicationQueries queries,
      Applications applications,
      AuditTrail audit,
      Clock clock) {
    this.cases = cases;
    this.reader = reader;
    this.greenChannel = greenChannel;
    this.decisions = decisions;
    this.authority = authority;
    this.judging = judging;
    this.surveying = surveying;
    this.grounds = grounds;
    this.refusing = refusing;
    this.quota = quota;
    this.pricing = pricing;
    this.afterChecks = afterChecks;
    this.freezing = freezing;
    this.queries = queries;
    this.applications = applications;
    this.audit = audit;
    this.clock = clock;
  }

  /** Examines a case for the green channel before its rights are valued; missing means ordinary. */
  public Precheck precheck(UUID applicationId, Actor by) {
    DecisionOutcome outcome = greenChannel.precheck(applicationId);
    Precheck result =
        outcome instanceof DecisionOutcome.Decided decided
            ? Precheck.valueOf(decided.text("precheck"))
            : Precheck.ORDINARY;
    audit.append(by, caseOf(applicationId).precheck(result, obstacles(outcome)));
    return result;
  }

  /** Decides the channel by all rows of 3.7; a missing input means ordinary and is named. */
  public Channel decideGreenChannel(UUID applicationId, Actor by) {
    DecisionOutcome outcome = greenChannel.decide(applicationId);
    Channel channel =
        outcome instanceof DecisionOutcome.Decided decided
            ? Channel.valueOf(decided.text("channel"))
            : Channel.ORDINARY;
    audit.append(by, caseOf(applicationId).obstacles(obstacles(outcome)));
    applications.decideChannel(applicationId, channel, by);
    applications.enter(applicationId, ApplicationState.DUE_DILIGENCE, by);
    return channel;
  }

  /**
   * Decides whose authority reaches the recommended amount, by the rules of the case's own day;
   * missing means the head office.
   */
  public ApprovalRoute route(UUID applicationId, Actor by) {
    CaseFacts facts = reader.read(applicationId);
    LocalDate day = facts.application().ruleDay(BankTime.today(clock));
    Map<String, @Nullable Object> inputs = new HashMap<>();
    inputs.put("amount", Amounts.recommended(facts).amount());
    inputs.put("branchLimit", authority.ofBranch(facts.application(), day));
    DecisionOutcome outcome = decisions.decide("approval-route", day, inputs, applicationId);
    ApprovalRoute route =
        outcome instanceof DecisionOutcome.Decided decided
            ? ApprovalRoute.valueOf(decided.text("approvalRoute"))
            : ApprovalRoute.HEAD_OFFICE;
    audit.append(by, caseOf(applicationId).route(route));
    return route;
  }

  /**
   * An investigator's survey, the first or the second.
   *
   * @param survey complete, unless the case is returned
   * @return the audit event
   * @throws ApprovalRefused if it may not be taken so, or the case changed since it was read
   */
  public UUID investigate(
      UUID taskId,
      String form,
      String decision,
      String factsDigest,
      Survey survey,
      String opinion,
      @Nullable String question,
      Actor by) {
    Step step = Step.ofElement(form);
    var judgement = Judgement.of(decision, factsDigest, opinion, question, survey);
    var bench = judging.open(taskId, step, Set.of("SUPPORT", "OPPOSE"), judgement, by);
    if (judgement.isReturn()) {
      return judging.conclude(bench, step, judgement, null, null);
    }
    ApplicationState next = step == Step.CO_INVESTIGATE ? ApplicationState.CREDIT_REVIEW : null;
    Checklist checklist = surveying.require(survey, bench.facts().application());
    UUID event = judging.conclude(bench, step, judgement, null, next);
    surveying.keep(bench, survey, checklist);
    return event;
  }

  /**
   * The reviewer's recommendation.
   *
   * @param recommended in yuan; needed to recommend
   * @param conditions that the approver should set
   * @param reasons coded, at least one to reject
   * @param otherGrounds whether anything else speaks against registering the pledge, right by right
   * @return the audit event
   * @throws ApprovalRefused if the amount is above what may be lent or was asked for
   */
  public UUID review(
      UUID taskId,
      String decision,
      String factsDigest,
      @Nullable Money recommended,
      List<String> conditions,
      List<String> reasons,
      List<OtherGround> otherGrounds,
      String opinion,
      @Nullable String question,
      Actor by) {
    Money amount = decision.equals("RECOMMEND") ? recommended : null;
    var judgement =
        new Judgement(
            decision,
            factsDigest,
            opinion,
            question,
            amount,
            Map.of("conditions", conditions, "reasons", reasons));
    var bench = judging.open(taskId, Step.REVIEW, Set.of("RECOMMEND", "REJECT"), judgement, by);
    ApplicationView application = bench.facts().application();
    grounds.require(application, otherGrounds, decision.equals("RECOMMEND"));
    if (decision.equals("REJECT")) {
      refusing.requireCoded(reasons);
      refusing.note(application.id(), grounds.found(otherGrounds), reasons);
    }
    if (decision.equals("RECOMMEND")) {
      Amounts.require(bench.facts(), amount, AMOUNT_RECOMMENDED);
    }
    grounds.answer(application, otherGrounds, bench.acting());
    ApplicationState next = decision.equals("RECOMMEND") ? ApplicationState.APPROVAL : null;
    return judging.conclude(bench, Step.REVIEW, judgement, null, next);
  }

  /**
   * The approver's decision. An approval reserves the quota in the same transaction.
   *
   * @param approved in yuan; needed to approve
   * @param conditions to be met before disbursement
   * @param reasons coded, at least one to refuse
   * @return the audit event
   * @throws ApprovalRefused if the amount is above the person's authority (CRD-04), or a part of
   *     the price is missing (CRD-03)
   */
  public UUID approve(
      UUID taskId,
      String decision,
      String factsDigest,
      @Nullable Money approved,
      List<String> conditions,
      List<String> reasons,
      String opinion,
      @Nullable String question,
      Actor by) {
    Money amount = decision.equals("APPROVE") ? approved : null;
    var judgement =
        new Judgement(
            decision,
            factsDigest,
            opinion,
            question,
            amount,
            Map.of("conditions", conditions, "reasons", reasons));
    var bench = judging.open(taskId, Step.APPROVE, Set.of("APPROVE", "REFUSE"), judgement, by);
    LocalDate day = BankTime.today(clock);
    Money most =
        authority.of(String.valueOf(bench.acting().role()), bench.facts().application(), day);
    if (decision.equals("REFUSE")) {
      refusing.requireCoded(reasons);
      refusing.note(bench.item().caseId(), List.of(), reasons);
    }
    if (decision.equals("APPROVE")) {
      grant(bench, amount, most, conditions, day);
    }
    ApplicationState next = decision.equals("APPROVE") ? ApplicationState.CONTRACTING : null;
    return judging.conclude(bench, Step.APPROVE, judgement, most, next);
  }

  /** Gives a case's reserved quota back; nothing happens if nothing is reserved any more. */
  public void releaseQuota(UUID applicationId, Actor by) {
    caseOf(applicationId)
        .reservation()
        .filter(reservation -> quota.release(new ReservationId(reservation)))
        .ifPresent(
            reservation ->
                audit.append(
                    by, Events.of(new QuotaReleased(applicationId, applicationId, reservation))));
  }

  private void grant(
      Judging.Bench bench,
      @Nullable Money amount,
      Money most,
      List<String> conditions,
      LocalDate day) {
    CaseFacts facts = bench.facts();
    Money granted = Amounts.require(facts, amount, AMOUNT_APPROVED);
    if (granted.compareTo(most) > 0) {
      throw ApprovalRefused.aboveAuthority(most.toString());
    }
    ApplicationView application = facts.application();
    ReservationId reservation =
        quota.reserve(application.id(), new BranchId(application.branchId()), day, granted);
    Events events =
        caseOf(application.id())
            .approve(
                granted,
                conditions,
                reservation.id(),
                bench.acting().staff().id(),
                clock.instant());
    afterChecks.expect(application, audit.append(bench.acting(), events));
    if (!events.isEmpty()) {
      audit.append(bench.acting(), freezing.freeze(facts, granted, day));
      audit.append(bench.acting(), Events.of(pricing.settle(facts, day)));
    }
  }

  private ApprovalCase caseOf(UUID applicationId) {
    return cases
        .findById(applicationId)
        .orElseGet(
            () ->
                cases.save(
                    new ApprovalCase(applicationId, queries.find(applicationId).branchId())));
  }

  private static List<String> obstacles(DecisionOutcome outcome) {
    return switch (outcome) {
      case DecisionOutcome.Decided decided ->
          decided.matchedRules().stream()
              .filter(rule -> !rule.startsWith("channel-") && !rule.startsWith("precheck-"))
              .toList();
      case DecisionOutcome.NotDecided open ->
          open.missingInputs().stream().map(input -> "missing:" + input).toList();
    };
  }
}
