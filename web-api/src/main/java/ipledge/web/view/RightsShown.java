package ipledge.web.view;

import ipledge.collateral.RegisterFacts;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightNumber;
import ipledge.collateral.RightQueries.RightView;
import ipledge.shared.BankTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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

  public RightFacts of(RightView right, List<RightFinding> findings) {
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
        findings.stream().map(this::finding).toList());
  }

  public FindingShown finding(RightFinding finding) {
    FindingShown.Level level =
        switch (finding.level()) {
          case PASS, LATER -> FindingShown.Level.OK;
          case WARN -> FindingShown.Level.WARN;
          case FAIL -> FindingShown.Level.BLOCK;
          case MISSING -> FindingShown.Level.MISSING;
        };
    if (level == FindingShown.Level.MISSING) {
      Reason missing = missing(finding.ground());
      return new FindingShown(level, missing.code(), missing.message(), null);
    }
    String code = "collateral.ground." + finding.ground();
    return new FindingShown(level, code, texts.of(code), finding.ground());
  }

  /** A fact that the register has not stated, by the name of the table's input. */
  public Reason missing(String input) {
    String known = texts.find("collateral.input." + input, Map.of());
    return new Reason(
        "collateral.not-stated",
        texts.of("collateral.not-stated", Map.of("what", known == null ? input : known)),
        null);
  }

  private @Nullable String yearsLeft(@Nullable LocalDate lastDay) {
    if (lastDay == null) {
      return null;
    }
    long days = Math.max(0, ChronoUnit.DAYS.between(BankTime.today(clock), lastDay));
    return BigDecimal.valueOf(days).divide(DAYS_OF_A_YEAR, 1, RoundingMode.HALF_UP).toPlainString();
  }
}
