package ipledge.valuation;

import ipledge.audit.AuditTrail;
import ipledge.collateral.RightQueries;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.party.ServiceProviders;
import ipledge.rulebook.DecisionOutcome;
import ipledge.rulebook.DecisionSubject;
import ipledge.rulebook.Decisions;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.BranchId;
import ipledge.shared.Events;
import ipledge.shared.Ids;
import ipledge.shared.Money;
import ipledge.shared.NoSuchRecord;
import ipledge.worklist.WorkItem;
import ipledge.worklist.Worklist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Values the rights of a case; a value counts only when a second person has confirmed it. */
@Service
@Transactional
public class Valuations {

  private static final ParameterKey<Integer> VALIDITY =
      ParameterKey.integer("valuation.validity-months");
  private static final String ROUND = "round";

  private final ValuationRepository repository;
  private final ProposalBook book;
  private final Appraisal appraisal;
  private final ReportCheck reportCheck;
  private final ServiceProviders providers;
  private final ApplicationQueries applications;
  private final RightQueries rights;
  private final Decisions decisions;
  private final Rulebook rulebook;
  private final Worklist worklist;
  private final AuditTrail audit;
  private final Clock clock;

  Valuations(
      ValuationRepository repository,
      ProposalBook book,
      Appraisal appraisal,
      ReportCheck reportCheck,
      ServiceProviders providers,
      ApplicationQueries applications,
      RightQueries rights,
      Decisions decisions,
      Rulebook rulebook,
      Worklist worklist,
      AuditTrail audit,
      Clock clock) {
    this.repository = repository;
    this.book = book;
    this.appraisal = appraisal;
    this.reportCheck = reportCheck;
    this.providers = providers;
    this.applications = applications;
    this.rights = rights;
    this.decisions = decisions;
    this.rulebook = rulebook;
    this.worklist = worklist;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One valuation for each right of a case, in the case's order; the same call again finds them.
   *
   * @return their ids
   */
  public List<UUID> prepare(UUID applicationId, Actor by) {
    ApplicationView application = applications.find(applicationId);
    Map<UUID, Valuation> known =
        repository.findByApplicationIdOrderById(applicationId).stream()
            .collect(Collectors.toMap(Valuation::rightId, Function.identity()));
    return application.rightIds().stream()
        .map(
            right ->
                known.containsKey(right) ? known.get(right).id() : request(application, right, by))
        .toList();
  }

  /**
   * Decides by which way a value is found (VAL-01 to VAL-03), by the rules of the case's own day;
   * missing means an outside report.
   */
  public ValuationRoute decideRoute(UUID valuationId, Actor by) {
    Valuation valuation = locked(valuationId);
    ApplicationView application = applications.find(valuation.applicationId());
    LocalDate day = application.ruleDay(BankTime.today(clock));
    Scope scope = Scope.of(new BranchId(application.branchId()), application.productCode());
    Map<String, @Nullable Object> inputs = new HashMap<>();
    inputs.put("amount", application.amount().amount());
    inputs.put(
        "internalValuationLimit",
        rulebook.parameter(ValuationParameters.INTERNAL_LIMIT, scope, day).amount());
    inputs.put("kind", rights.find(valuation.rightId()).kind().name());
    // A pledge gives security and transfers nothing, so REG-11 makes no appraisal compulsory.
    inputs.put("stateOwnedTransfer", false);
    DecisionOutcome outcome =
        decisions.decide(
            "valuation-route",
            day,
            inputs,
            new DecisionSubject(valuation.applicationId(), valuation.id(), valuation.rightId()));
    ValuationRoute route =
        outcome instanceof DecisionOutcome.Decided decided
            ? ValuationRoute.valueOf(decided.text("route"))
            : ValuationRoute.EXTERNAL;
    audit.append(by, valuation.route(route));
    return route;
  }

  /** What the model would say, without any effect (ALG-11). */
  @Transactional(readOnly = true)
  public Proposal preview(UUID rightId, ModelInputs inputs) {
    return appraisal.byModel(rightId, inputs);
  }

  /** What relief from royalty would say, without any effect (ALG-08). */
  @Transactional(readOnly = true)
  public Proposal preview(UUID rightId, RoyaltyRelief.Forecast forecast, String rateSource) {
    return appraisal.byRoyalty(rightId, forecast, rateSource);
  }

  /**
   * An appraiser proposes a value by the bank's own model (ALG-11).
   *
   * @return the audit event
   */
  public UUID score(UUID taskId, ModelInputs inputs, String opinion, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, "score-right", by);
    Valuation valuation = locked(item.recordId());
    return propose(item, valuation, appraisal.byModel(valuation.rightId(), inputs), opinion, by);
  }

  /**
   * An appraiser proposes a value by relief from royalty (ALG-08).
   *
   * @return the audit event
   */
  public UUID score(
      UUID taskId, RoyaltyRelief.Forecast forecast, String rateSource, String opinion, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, "score-right", by);
    Valuation valuation = locked(item.recordId());
    Proposal proposal = appraisal.byRoyalty(valuation.rightId(), forecast, rateSource);
    return propose(item, valuation, proposal, opinion, by);
  }

  /**
   * The one offer of a negotiated value.
   *
   * @param basis why this much
   * @return the audit event
   */
  public UUID offer(UUID taskId, Money amount, String basis, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, "make-offer", by);
    if (!amount.isPositive()) {
      throw ValuationRefused.valueNotPositive("/amount");
    }
    Proposal proposal =
        new Proposal(ValuationMethod.NEGOTIATION, Map.of("basis", basis), List.of(), amount);
    return propose(item, locked(item.recordId()), proposal, basis, by);
  }

  /**
   * The borrower's one reply.
   *
   * @return the audit event
   */
  public UUID reply(UUID taskId, boolean agreed, String note, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, "record-reply", by);
    Valuation valuation = locked(item.recordId());
    String word = agreed ? "AGREED" : "REJECTED";
    book.answer(valuation, item.round(), word, note, by.staff().id());
    return conclude(
        item, valuation.answerOffer(agreed), Map.of("reply", word, ROUND, item.round()), by);
  }

  /**
   * An outside report, checked as data (VAL-10 to VAL-17, VAL-21).
   *
   * @return the audit event
   */
  public UUID report(UUID taskId, Report report, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, "enter-report", by);
    LocalDate today = BankTime.today(clock);
    Proposal proposal = reportCheck.proposal(report, today, validity(today));
    if (!providers.isAppraiser(report.firmId(), report.baseDate())) {
      throw ValuationRefused.firmNotLicensed();
    }
    return propose(item, locked(item.recordId()), proposal, report.reportNo(), by);
  }

  /**
   * The second person's word.
   *
   * @param decision CONFIRMED, or SENT_BACK with an opinion
   * @return the audit event
   */
  public UUID confirm(UUID taskId, String decision, String opinion, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, "confirm-value", by);
    requireOpinion(opinion);
    Valuation valuation = locked(item.recordId());
    String staff = by.staff().id();
    LocalDate today = BankTime.today(clock);
    int next = item.round() + 1;
    Map<String, Object> answer;
    Events events;
    switch (decision) {
      case "CONFIRMED" -> {
        events =
            valuation.confirm(
                staff, today, today.plusMonths(validity(today)).minusDays(1), clock.instant());
        answer = Map.of("decision", decision, ROUND, item.round());
      }
      case "SENT_BACK" -> {
        events = valuation.sendBack(staff, next, opinion);
        answer = Map.of("decision", decision, ROUND, next);
      }
      default -> throw ValuationRefused.decisionUnknown();
    }
    book.answer(valuation, item.round(), decision, opinion, staff);
    return conclude(item, events, answer, by);
  }

  /** The valuation ends without a value; the right does not count. */
  public void closeWithoutValue(UUID valuationId, Actor by) {
    audit.append(by, locked(valuationId).close());
  }

  private UUID request(ApplicationView application, UUID rightId, Actor by) {
    Valuation valuation =
        repository.save(
            new Valuation(Ids.next(clock), application.id(), application.branchId(), rightId));
    audit.append(by, valuation.requested());
    return valuation.id();
  }

  private UUID propose(
      WorkItem item, Valuation valuation, Proposal proposal, String opinion, Actor by) {
    requireOpinion(opinion);
    String staff = by.staff().id();
    Events events = valuation.propose(proposal, item.round(), staff);
    book.propose(valuation, item.round(), proposal, opinion, staff);
    return conclude(item, events, Map.of(ROUND, item.round()), by);
  }

  private UUID conclude(WorkItem item, Events events, Map<String, Object> answer, Actor by) {
    Actor acting = by.as(worklist.roleFor(item, by));
    UUID event = audit.append(acting, events).getFirst();
    worklist.decide(item, acting, answer);
    return event;
  }

  private int validity(LocalDate day) {
    return rulebook.parameter(VALIDITY, Scope.bank(), day);
  }

  private static void requireOpinion(String opinion) {
    if (opinion.isBlank()) {
      throw ValuationRefused.opinionMissing();
    }
  }

  private Valuation locked(UUID id) {
    return repository.lockById(id).orElseThrow(NoSuchRecord::new);
  }
}
