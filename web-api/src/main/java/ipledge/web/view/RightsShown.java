package ipledge.web.view;

import ipledge.collateral.RegisterFacts;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightNumber;
import ipledge.collateral.RightQueries.RightView;
import ipledge.rulebook.DecisionQueries.Examined;
import ipledge.shared.BankTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts rights and what was found of them into words. */
@Component
public class RightsShown {

  private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal("365.25");

  private final Texts texts;
  private final Clock clock;

  RightsShown(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  /** What the register says of a right, without what was found of it. */
  public RightFacts of(RightView right) {
    return of(right, List.of(), Map.of());
  }

  /**
   * What the register says of a right, and what was found of it.
   *
   * @param examined by which decisions, by right
   */
  public RightFacts of(RightView right, List<RightFinding> findings, Map<UUID, Examined> examined) {
    RegisterFacts facts = right.facts();
    boolean valid =
        new RightNumber(right.kind(), right.number()).isValid(BankTime.today(clock).getYear());
    return new RightFacts(
        right.kind(),
        right.number(),
        valid,
        right.known(),
        facts.title(),
        facts.owners(),
        facts.filingDate(),
        facts.grantDate(),
        facts.registeredOn(),
        facts.firstPublishedOn(),
        facts.legalStatus(),
        facts.feePaidThrough(),
        right.lastDay(),
        yearsLeft(right.lastDay()),
        facts.licences(),
        facts.niceClasses(),
        right.asOf(),
        findings.stream().map(finding -> finding(finding, examined)).toList());
  }

  /** What was found, by the decision among those on its right that found it. */
  public FindingShown finding(RightFinding finding, Map<UUID, Examined> examined) {
    UUID decision =
        Optional.ofNullable(examined.get(finding.rightId()))
            .flatMap(one -> one.of(finding.ground(), finding.level().name()))
            .orElse(null);
    FindingShown.Level level =
        switch (finding.level()) {
          case PASS, LATER -> FindingShown.Level.OK;
          case WARN -> FindingShown.Level.WARN;
          case FAIL -> FindingShown.Level.BLOCK;
          case MISSING -> FindingShown.Level.MISSING;
        };
    if (level == FindingShown.Level.MISSING) {
      Reason missing = missing(finding.ground());
      return new FindingShown(level, missing.code(), missing.message(), null, decision);
    }
    String code = "collateral.ground." + finding.ground();
    return new FindingShown(level, code, texts.of(code), finding.ground(), decision);
  }

  /**
   * The same for several; where several rights are looked at together, each says of which.
   *
   * @param numbers of all rights that are looked at, by id
   */
  public List<FindingShown> findings(
      List<RightFinding> found, Map<UUID, Examined> examined, Map<UUID, String> numbers) {
    return found.stream()
        .map(
            finding -> {
              FindingShown one = finding(finding, examined);
              String number = numbers.size() > 1 ? numbers.get(finding.rightId()) : null;
              return number == null ? one : ofRight(number, one);
            })
        .toList();
  }

  private FindingShown ofRight(String number, FindingShown finding) {
    return new FindingShown(
        finding.level(),
        finding.code(),
        texts.of("collateral.of-right", Map.of("number", number, "finding", finding.message())),
        finding.rule(),
        finding.decision());
  }

  private Reason missing(String input) {
    return new Reason(
        "collateral.not-stated",
        texts.of("collateral.not-stated", Map.of("what", fact(input))),
        null);
  }

  /** What a fact that the register states, or a point of the applicant's check, is called. */
  public String fact(String name) {
    return texts.named(
        "collateral.input." + name, texts.named("intake.applicant-point." + name, name));
  }

  private @Nullable String yearsLeft(@Nullable LocalDate lastDay) {
    if (lastDay == null) {
      return null;
    }
    long days = Math.max(0, ChronoUnit.DAYS.between(BankTime.today(clock), lastDay));
    return BigDecimal.valueOf(days).divide(DAYS_OF_A_YEAR, 1, RoundingMode.HALF_UP).toPlainString();
  }
}
