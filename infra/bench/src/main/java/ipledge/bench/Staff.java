package ipledge.bench;

import ipledge.approval.Approvals;
import ipledge.approval.CaseFactsReader;
import ipledge.approval.Survey;
import ipledge.collateral.OtherGround;
import ipledge.contract.ContractQueries;
import ipledge.contract.Contracts;
import ipledge.contract.DocumentKind;
import ipledge.contract.DocumentQueries;
import ipledge.contract.Signature;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.FinancialFacts;
import ipledge.intake.WorkingCapitalNeed.Days;
import ipledge.intake.WorkingCapitalNeed.Finance;
import ipledge.intake.WorkingCapitalNeed.Trade;
import ipledge.loan.ConditionAnswer;
import ipledge.loan.ConditionKind;
import ipledge.loan.Conditions;
import ipledge.loan.Loans;
import ipledge.loan.Payee;
import ipledge.loan.PaymentMethod;
import ipledge.rulebook.Checklists;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BankTime;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import ipledge.shared.StaffId;
import ipledge.valuation.ModelInputs;
import ipledge.valuation.PatentScore;
import ipledge.valuation.Valuations;
import ipledge.worklist.Worklist;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Decides at once whatever the flow asks a person for, through the domain's own commands. */
@Component
class Staff {

  static final Actor LI = person("li.na", "customer-manager");
  private static final Map<String, Actor> WHO =
      Map.of(
          "score-right", person("chen.jie", "appraiser"),
          "score-again", person("liu.yang", "appraiser"),
          "confirm-value", person("jia.wen", "appraiser"),
          "investigate", person("zhang.min", "investigator"),
          "co-investigate", person("zhao.lei", "investigator"),
          "review-credit", person("wu.hao", "credit-reviewer"),
          "approve-branch", person("feng.gang", "branch-approver"),
          "sign-contracts", LI,
          "confirm-conditions", person("xu.jing", "disbursement-clerk"));

  private final Worklist worklist;
  private final Valuations valuations;
  private final Approvals approvals;
  private final ApplicationQueries applications;
  private final Checklists checklists;
  private final CaseFactsReader facts;
  private final Contracts contracts;
  private final ContractQueries contractQueries;
  private final DocumentQueries documents;
  private final Conditions conditions;
  private final Loans loans;
  private final Clock clock;

  Staff(
      Worklist worklist,
      Valuations valuations,
      Approvals approvals,
      ApplicationQueries applications,
      Checklists checklists,
      CaseFactsReader facts,
      Contracts contracts,
      ContractQueries contractQueries,
      DocumentQueries documents,
      Conditions conditions,
      Loans loans,
      Clock clock) {
    this.worklist = worklist;
    this.valuations = valuations;
    this.approvals = approvals;
    this.applications = applications;
    this.checklists = checklists;
    this.facts = facts;
    this.contracts = contracts;
    this.contractQueries = contractQueries;
    this.documents = documents;
    this.conditions = conditions;
    this.loans = loans;
    this.clock = clock;
  }

  /**
   * Claims the task and decides it in favour.
   *
   * @throws IllegalStateException if it is none of the straight way
   */
  void decide(UUID task, String element, UUID application, Town.Firm firm) {
    Actor by = WHO.get(element);
    if (by == null) {
      throw new IllegalStateException("nobody decides " + element + " here");
    }
    ActorScope.run(
        by,
        () -> {
          worklist.claim(task, by);
          UUID _ = decided(task, element, application, firm, by);
        });
  }

  private UUID decided(UUID task, String element, UUID id, Town.Firm firm, Actor by) {
    return switch (element) {
      case "score-right", "score-again" -> valuations.score(task, inputs(), "Sound", by);
      case "confirm-value" -> valuations.confirm(task, "CONFIRMED", "Plausible", by);
      case "investigate", "co-investigate" ->
          approvals.investigate(
              task, element, "SUPPORT", digest(id), survey(id), "Seen on the spot", null, by);
      case "review-credit" ->
          approvals.review(
              task,
              "RECOMMEND",
              digest(id),
              amount(),
              List.of(),
              List.of(),
              clear(id),
              "Considered",
              null,
              by);
      case "approve-branch" ->
          approvals.approve(
              task, "APPROVE", digest(id), amount(), List.of(), List.of(), "Decided", null, by);
      case "sign-contracts" -> contracts.sign(task, signatures(id), by);
      default ->
          loans.confirmConditions(
              task,
              conditions(id),
              new Payee(firm.name(), firm.code(), firm.account()),
              PaymentMethod.SELF,
              by);
    };
  }

  private List<OtherGround> clear(UUID id) {
    return facts.read(id).application().rightIds().stream()
        .map(right -> new OtherGround(right, false, null))
        .toList();
  }

  static Money amount() {
    return Money.cny("1500000.00");
  }

  /** Of a business that needs more than it asks for (ALG-12). */
  static FinancialFacts figures() {
    return new FinancialFacts(
        new Trade(
            Money.cny("200000000.00"), Percentage.ofPercent("10"), Percentage.ofPercent("12")),
        new Days(60, 90, 45, 10, 15),
        new Finance(Money.cny("6000000.00"), Money.cny("3000000.00"), Money.cny("1000000.00")));
  }

  private static ModelInputs inputs() {
    return new ModelInputs(
        new PatentScore(BigDecimal.valueOf(82), BigDecimal.valueOf(75), BigDecimal.valueOf(68)),
        Money.cny("7968127.49"),
        "comparable licences");
  }

  private String digest(UUID id) {
    return facts.read(id).digest();
  }

  private Survey survey(UUID id) {
    ApplicationView application = applications.find(id);
    LocalDate day = application.ruleDay(today());
    return new Survey(
        Survey.Manner.ON_SITE,
        new Survey.Visit(today(), "Haidian", "Zhou Xin, the manager"),
        null,
        Arrays.stream(Survey.Point.values())
            .map(point -> new Survey.Finding(point, true, null))
            .toList(),
        checklists.require(application.productCode(), day).items().stream()
            .map(item -> new Survey.ItemAnswer(item.code(), Survey.Answer.MET, null))
            .toList(),
        List.of());
  }

  /** Over the digest of the paper that was printed for the contract. */
  private List<Signature> signatures(UUID id) {
    var papers = documents.of(id);
    return contractQueries.of(id).stream()
        .map(
            contract ->
                new Signature(
                    contract.id(),
                    papers.stream()
                        .filter(paper -> contract.id().equals(paper.contractId()))
                        .filter(paper -> paper.kind() != DocumentKind.REGISTRATION_FORM)
                        .findFirst()
                        .orElseThrow()
                        .digest(),
                    today(),
                    "Zhou Xin",
                    "Li Na"))
        .toList();
  }

  private List<ConditionAnswer> conditions(UUID id) {
    return conditions.of(id, today()).stream()
        .filter(condition -> condition.kind() == ConditionKind.APPROVAL)
        .map(condition -> new ConditionAnswer(condition.position(), true, "Seen"))
        .toList();
  }

  private LocalDate today() {
    return BankTime.today(clock);
  }

  private static Actor person(String name, String role) {
    return new Actor(new StaffId(name), Set.of(role), new BranchId("BJ-HD"), false, null);
  }
}
