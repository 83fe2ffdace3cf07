package ipledge.contract;

import ipledge.approval.CaseFacts;
import ipledge.collateral.Owner;
import ipledge.collateral.RegisterFacts;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.contract.ContractTerms.Party;
import ipledge.contract.ContractTerms.PledgedRight;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Products;
import ipledge.rulebook.Purpose;
import ipledge.rulebook.PurposeCatalogue;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the terms of a case's contracts together, from the approval and the rules of the day. */
@Component
class DrawingUp {

  /** REG-06: what the law secures when the contract is silent, said in the contract. */
  private static final String SECURED_SCOPE = "主债权及其利息、违约金、损害赔偿金、保管担保财产的费用和实现质权的费用";

  private static final ParameterKey<BigDecimal> DEFAULT_FACTOR =
      ParameterKey.factor("loan.default-rate-factor");
  private static final ParameterKey<Integer> DAYS_IN_YEAR =
      ParameterKey.integer("loan.days-in-year");
  private static final ParameterKey<String> LENDER_NAME = ParameterKey.text("contract.lender-name");
  private static final ParameterKey<String> LENDER_CODE = ParameterKey.text("contract.lender-code");
  private static final ParameterKey<String> REPAYMENT = ParameterKey.text("contract.repayment");

  private final RightQueries rights;
  private final Products products;
  private final PurposeCatalogue purposes;
  private final Rulebook rulebook;

  DrawingUp(RightQueries rights, Products products, PurposeCatalogue purposes, Rulebook rulebook) {
    this.rights = rights;
    this.products = products;
    this.purposes = purposes;
    this.rulebook = rulebook;
  }

  /**
   * What all contracts of a case have in common.
   *
   * @param views the rights in the application's order
   */
  record Ground(
      CaseFacts facts, Money amount, Percentage rate, LocalDate today, List<RightView> views) {}

  Ground ground(CaseFacts facts, LocalDate today) {
    Money amount = facts.approvedAmount();
    Percentage rate = facts.price().settled();
    if (amount == null || rate == null) {
      throw ContractRefused.notApproved();
    }
    ApplicationView application = facts.application();
    Map<UUID, RightView> views =
        rights.findAll(application.rightIds()).stream()
            .collect(Collectors.toMap(RightView::id, Function.identity()));
    return new Ground(
        facts,
        amount,
        rate,
        today,
        application.rightIds().stream().map(views::get).map(Objects::requireNonNull).toList());
  }

  /**
   * @param pledged the rights that this contract is about
   * @throws ContractRefused if the planned maturity is over already
   */
  ContractTerms terms(Ground ground, String number, String loanNumber, List<RightView> pledged) {
    ApplicationView application = ground.facts().application();
    LocalDate today = ground.today();
    Scope scope = scope(application);
    Map<UUID, Money> values = new HashMap<>();
    for (CaseFacts.RightFact right : ground.facts().rights()) {
      if (right.value() != null) {
        values.put(right.rightId(), right.value());
      }
    }
    Money sum =
        pledged.stream()
            .map(view -> values.getOrDefault(view.id(), Money.zero()))
            .reduce(Money.zero(), Money::plus);
    return new ContractTerms(
        number,
        loanNumber,
        application.number(),
        new Party(
            rulebook.parameter(LENDER_NAME, scope, today),
            rulebook.parameter(LENDER_CODE, scope, today)),
        new Party(
            ground.facts().enterprise().name(), ground.facts().enterprise().socialCreditCode()),
        products.require(application.productCode(), today).nameZh(),
        purpose(application, today),
        ground.amount().toString(),
        ChineseCapitals.of(ground.amount()),
        percent(ground.rate()),
        rulebook.parameter(DEFAULT_FACTOR, scope, today).stripTrailingZeros().toPlainString(),
        rulebook.parameter(DAYS_IN_YEAR, scope, today),
        today,
        lastDay(application, today),
        lastDay(application, today),
        rulebook.parameter(REPAYMENT, scope, today),
        SECURED_SCOPE,
        false,
        sum.toString(),
        pledged.stream().map(view -> right(view, values)).toList());
  }

  /** The term that was asked for, but never past the maturity that the rights were checked for. */
  private static LocalDate lastDay(ApplicationView application, LocalDate today) {
    LocalDate wanted = today.plusMonths(application.tenorMonths()).minusDays(1);
    LocalDate most = application.maturity(today);
    LocalDate last = wanted.isAfter(most) ? most : wanted;
    if (!last.isAfter(today)) {
      throw ContractRefused.periodOver(most.toString());
    }
    return last;
  }

  private String purpose(ApplicationView application, LocalDate today) {
    String name =
        purposes.purposes(today).stream()
            .filter(known -> known.code().equals(application.purposeCode()))
            .map(Purpose::nameZh)
            .findFirst()
            .orElse(application.purposeCode());
    return application.purposeText() == null ? name : name + "：" + application.purposeText();
  }

  private static PledgedRight right(RightView view, Map<UUID, Money> values) {
    RegisterFacts facts = view.facts();
    Money value = values.get(view.id());
    return new PledgedRight(
        view.id(),
        view.kind(),
        view.number(),
        facts.title() == null ? view.number() : facts.title(),
        facts.owners().stream().map(Owner::name).toList(),
        facts.niceClasses(),
        facts.filingDate(),
        facts.grantDate(),
        facts.registeredOn(),
        facts.termTo(),
        facts.firstPublishedOn(),
        view.lastDay(),
        facts.licences(),
        facts.sameDayInvention(),
        facts.invalidationPending(),
        value == null ? null : value.toString());
  }

  private static String percent(Percentage rate) {
    return rate.fraction().movePointRight(2).stripTrailingZeros().toPlainString();
  }

  private static Scope scope(ApplicationView application) {
    return application.scope();
  }
}
