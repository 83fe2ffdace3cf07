package ipledge.valuation;

import ipledge.collateral.RightQueries;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.rulebook.DecisionOutcome;
import ipledge.rulebook.DecisionSubject;
import ipledge.rulebook.Decisions;
import ipledge.rulebook.Rulebook;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the table by which way a value is found (VAL-01 to VAL-03). */
@Component
class Routing {

  private static final String NONE = "NONE";

  private final ApplicationQueries applications;
  private final RightQueries rights;
  private final Decisions decisions;
  private final Rulebook rulebook;
  private final Clock clock;

  Routing(
      ApplicationQueries applications,
      RightQueries rights,
      Decisions decisions,
      Rulebook rulebook,
      Clock clock) {
    this.applications = applications;
    this.rights = rights;
    this.decisions = decisions;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /**
   * What the table says.
   *
   * @param alternative what an appraiser may take instead, if anything
   */
  record Decided(ValuationRoute route, @Nullable ValuationRoute alternative) {}

  /** By the rules of the case's own day; missing means an outside report. */
  Decided decide(Valuation valuation) {
    ApplicationView application = applications.find(valuation.applicationId());
    LocalDate day = application.ruleDay(BankTime.today(clock));
    Map<String, @Nullable Object> inputs = new HashMap<>();
    inputs.put("amount", application.amount().amount());
    inputs.put(
        "internalValuationLimit",
        rulebook
            .find(ValuationParameters.INTERNAL_LIMIT, application.scope(), day)
            .map(Money::amount)
            .orElse(null));
    inputs.put("kind", rights.find(valuation.rightId()).kind().name());
    // A pledge gives security and transfers nothing, so REG-11 makes no appraisal compulsory.
    inputs.put("stateOwnedTransfer", false);
    DecisionOutcome outcome =
        decisions.decide(
            "valuation-route",
            day,
            inputs,
            new DecisionSubject(valuation.applicationId(), valuation.id(), valuation.rightId()));
    if (!(outcome instanceof DecisionOutcome.Decided decided)) {
      return new Decided(ValuationRoute.EXTERNAL, null);
    }
    String instead = decided.text("alternative");
    return new Decided(
        ValuationRoute.valueOf(decided.text("route")),
        instead.equals(NONE) ? null : ValuationRoute.valueOf(instead));
  }
}
