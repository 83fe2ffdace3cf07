package ipledge.valuation;

import ipledge.audit.AuditTrail;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.party.ServiceProviders;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
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
import java.util.Set;
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

  /** The page on which a right is scored. */
  static final String SCORE = "score-right";

  private static final String OFFER = "make-offer";
  private static final Set<String> FIRST_TASKS = Set.of(SCORE, OFFER);
  private static final String WAY = "way";
  private static final String KEPT = "KEPT";
  private static final String ROUND = "round";

  private final ValuationRepository repository;
  private final ProposalBook book;
  private final Appraisal appraisal;
  private final Scoring scoring;
  private final TaskEnding ending;
  private final ReportCheck reportCheck;
  private final ServiceProviders providers;
  private final ApplicationQueries applications;
  private final Routing routing;
  private final Rulebook rulebook;
  private final Worklist worklist;
  private final AuditTrail audit;
  private final Clock clock;

  Valuations(
      ValuationRepository repository,
      ProposalBook book,
      Appraisal appraisal,
      Scoring scoring,
      TaskEnding ending,
      ReportCheck reportCheck,
      ServiceProviders providers,
      ApplicationQueries applications,
      Routing routing,
      Rulebook rulebook,
      Worklist worklist,
      AuditTrail audit,
      Clock clock) {
    this.repository = repository;
    this.book = book;
    this.appraisal = appraisal;
    this.scoring = scoring;
    this.ending = ending;
    this.reportCheck = reportCheck;
    this.providers = providers;
    this.applications = applications;
    this.routing = routing;
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
    Routing.Decided decided = routing.decide(valuation);
    audit.append(by, valuation.route(decided.route(), decided.alternative()));
    return decided.route();
  }

  /**
   * An appraiser takes the way that the table allows instead of its own, at the first task of a
   * valuation (2.1); the flow goes to that way's first task.
   *
   * @return the audit event
   * @throws ValuationRefused if the table allows no other way, or it was taken before
   */
  public UUID reroute(UUID taskId, ValuationRoute route, String reason, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, FIRST_TASKS, by);
    if (!FIRST_TASKS.contains(item.elementId())) {
      throw ValuationRefused.routeNotAllowed();
    }
    if (reason.isBlank()) {
      throw ValuationRefused.reasonMissing();
    }
    Events events = locked(item.recordId()).reroute(route, reason, by.staff().id());
    return ending.conclude(
        item, events, Map.of(WAY, "CHANGED", "route", route.name(), ROUND, item.round()), by);
  }

  /** What the model would say to one scorer's inputs alone, without any effect (ALG-11). */
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
   * One of the scorers by the bank's own model (ALG-11); who comes next sees nothing of it. The one
   * with whom there are enough of them proposes the value of them all.
   *
   * @return the audit event
   * @throws ValuationRefused if this person has scored the right in this round
   */
  public UUID score(UUID taskId, ModelInputs inputs, String opinion, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, SCORE, by);
    requireOpinion(opinion);
    Valuation valuation = locked(item.recordId());
    String staff = by.staff().id();
    Scoring.Scored scored = scoring.score(item, valuation, inputs, opinion, staff);
    Map<String, Object> answer = new HashMap<>(keptWay(item, ValuationMethod.INTERNAL_MODEL));
    scored.scores().ifPresent(said -> answer.put("scores", said));
    return ending.scored(item, valuation, scored, answer, opinion, by);
  }

  /**
   * An appraiser proposes a value by relief from royalty (ALG-08).
   *
   * @return the audit event
   */
  public UUID score(
      UUID taskId, RoyaltyRelief.Forecast forecast, String rateSource, String opinion, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, SCORE, by);
    if (!item.elementId().equals(SCORE)) {
      throw ValuationRefused.modelOnly();
    }
    Valuation valuation = locked(item.recordId());
    Proposal proposal = appraisal.byRoyalty(valuation.rightId(), forecast, rateSource);
    return ending.propose(item, valuation, proposal, keptWay(item, proposal.method()), opinion, by);
  }

  /**
   * The one offer of a negotiated value.
   *
   * @param basis why this much
   * @return the audit event
   */
  public UUID offer(UUID taskId, Money amount, String basis, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, OFFER, by);
    if (!amount.isPositive()) {
      throw ValuationRefused.valueNotPositive("/amount");
    }
    Proposal proposal =
        new Proposal(ValuationMethod.NEGOTIATION, Map.of("basis", basis), List.of(), amount);
    Map<String, Object> answer = Map.of(WAY, KEPT, ROUND, item.round());
    return ending.propose(item, locked(item.recordId()), proposal, answer, basis, by);
  }

  /**
   * The borrower's one reply.
   *
   * @param paper in which it was given
   * @return the audit event
   */
  public UUID reply(UUID taskId, boolean agreed, String note, @Nullable UUID paper, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, "record-reply", by);
    Valuation valuation = locked(item.recordId());
    String word = agreed ? "AGREED" : "REJECTED";
    book.answer(valuation, item.round(), word, note, paper, by.staff().id());
    return ending.conclude(
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
    return ending.propose(
        item,
        locked(item.recordId()),
        proposal,
        Map.of(ROUND, item.round()),
        report.reportNo(),
        by);
  }

  /**
   * The word of somebody who neither proposed the value nor scored the right, in any round.
   *
   * @param decision CONFIRMED, or SENT_BACK with an opinion
   * @return the audit event
   * @throws ValuationRefused if it is this person's own value
   */
  public UUID confirm(UUID taskId, String decision, String opinion, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, "confirm-value", by);
    requireOpinion(opinion);
    Valuation valuation = locked(item.recordId());
    String staff = by.staff().id();
    if (scoring.hasScored(valuation, staff)) {
      throw ValuationRefused.ownValue();
    }
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
    book.answer(valuation, item.round(), decision, opinion, null, staff);
    return ending.conclude(item, events, answer, by);
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

  private static Map<String, Object> keptWay(WorkItem item, ValuationMethod method) {
    return Map.of(WAY, KEPT, "method", method.name(), ROUND, item.round());
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
