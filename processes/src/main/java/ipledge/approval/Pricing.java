package ipledge.approval;

import ipledge.approval.LoanPrice.Kind;
import ipledge.approval.LoanPrice.Part;
import ipledge.intake.ApplicantFinding;
import ipledge.intake.ApplicantFinding.Point;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.rulebook.DecisionOutcome;
import ipledge.rulebook.Decisions;
import ipledge.rulebook.Parameter;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prices a loan (CRD-03). The table and the benefit are those of the case's own day; the benchmark
 * is that of the day on which somebody asks, because money costs what it costs today.
 */
@Component
class Pricing {

  private static final String DECISION = "loan-pricing";
  private static final String RULE = "CRD-03";

  private static final ParameterKey<Percentage> BENCHMARK =
      ParameterKey.percentage("pricing.benchmark-rate");
  private static final ParameterKey<Integer> BENEFIT =
      ParameterKey.basisPoints("pricing.ftp-benefit");

  private final Rulebook rulebook;
  private final Decisions decisions;
  private final PriceBook book;

  Pricing(Rulebook rulebook, Decisions decisions, PriceBook book) {
    this.rulebook = rulebook;
    this.decisions = decisions;
    this.book = book;
  }

  /** The price of the approval, or what it would be today. */
  LoanPrice read(ApplicationView application, List<ApplicantFinding> applicant, LocalDate today) {
    return book.of(application.id()).orElseGet(() -> priced(application, applicant, today));
  }

  /**
   * Settles the price of a loan that is approved now, and keeps why.
   *
   * @throws ApprovalRefused if a part of it is missing
   */
  LoanPriced settle(CaseFacts facts, LocalDate today) {
    ApplicationView application = facts.application();
    LoanPrice price = facts.price();
    Percentage rate =
        price.annualRate().orElseThrow(() -> ApprovalRefused.priceUnknown(price.missing()));
    DecisionOutcome _ =
        decisions.decide(
            DECISION,
            application.ruleDay(today),
            inputs(application, facts.applicant()),
            application.id());
    book.add(application, price, rate);
    return new LoanPriced(
        application.id(),
        application.id(),
        rate.fraction().movePointRight(2).stripTrailingZeros().toPlainString(),
        price.parts().stream().map(part -> part.kind() + " " + part.basisPoints()).toList());
  }

  private LoanPrice priced(
      ApplicationView application, List<ApplicantFinding> applicant, LocalDate today) {
    LocalDate day = application.ruleDay(today);
    return LoanPrice.open(
        List.of(
            benchmark(application, today),
            spread(application, applicant, day),
            benefit(application, day)));
  }

  private Part benchmark(ApplicationView application, LocalDate today) {
    return rulebook
        .findWithRow(BENCHMARK, application.scope(), today)
        .map(found -> part(Kind.BENCHMARK, found.value().fraction().movePointRight(4), found.row()))
        .orElseGet(() -> Part.missing(Kind.BENCHMARK, RULE, List.of(BENCHMARK.name())));
  }

  private Part benefit(ApplicationView application, LocalDate day) {
    return rulebook
        .findWithRow(BENEFIT, application.scope(), day)
        .map(
            found ->
                part(Kind.FTP_BENEFIT, BigDecimal.valueOf(found.value()).negate(), found.row()))
        .orElseGet(() -> Part.missing(Kind.FTP_BENEFIT, RULE, List.of(BENEFIT.name())));
  }

  private Part spread(
      ApplicationView application, List<ApplicantFinding> applicant, LocalDate day) {
    return switch (decisions.preview(DECISION, day, inputs(application, applicant))) {
      case DecisionOutcome.Decided decided ->
          new Part(
              Kind.SPREAD,
              new BigDecimal(decided.text("spread")),
              RULE,
              decided.edition(),
              null,
              List.of());
      case DecisionOutcome.NotDecided open -> Part.missing(Kind.SPREAD, RULE, open.missingInputs());
    };
  }

  private static Map<String, @Nullable Object> inputs(
      ApplicationView application, List<ApplicantFinding> applicant) {
    Map<String, @Nullable Object> inputs = new HashMap<>();
    inputs.put("tenorMonths", application.tenorMonths());
    inputs.put(
        "existingClass",
        applicant.stream()
            .filter(finding -> finding.point() == Point.EXISTING_CLASS)
            .findFirst()
            .map(ApplicantFinding::value)
            .orElse(null));
    return inputs;
  }

  private static Part part(Kind kind, BigDecimal points, Parameter row) {
    BigDecimal plain = new BigDecimal(points.stripTrailingZeros().toPlainString());
    return new Part(kind, plain, row.ruleId(), row.source(), row.mark(), List.of());
  }
}
