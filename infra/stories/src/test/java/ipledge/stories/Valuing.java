package ipledge.stories;

import static ipledge.stories.People.CHEN;
import static ipledge.stories.People.DING;
import static ipledge.stories.People.JIA;
import static ipledge.stories.People.LI;
import static ipledge.stories.People.LIU;

import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import ipledge.valuation.ModelInputs;
import ipledge.valuation.PatentScore;
import ipledge.valuation.Report;
import ipledge.valuation.RoyaltyRelief;
import ipledge.valuation.ValuationRoute;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** The steps by which the value of a case's right is found. */
public final class Valuing {

  /** Of the sample rows of the directory. */
  private static final UUID FIRM = UUID.fromString("00000000-0000-7000-8000-0000000a0001");

  private final Bank bank;
  private final Case loan;

  Valuing(Bank bank, Case loan) {
    this.bank = bank;
    this.loan = loan;
  }

  /**
   * ALG-11, by two people of one mind: six million for an invention with more than ten years left.
   */
  public Valuing score() {
    return firstScore("7968127.49").secondScore("7968127.49");
  }

  /**
   * @param benchmark in yuan
   */
  public Valuing firstScore(String benchmark) {
    return score("score-right", benchmark, CHEN);
  }

  /**
   * @param benchmark in yuan
   */
  public Valuing secondScore(String benchmark) {
    return score("score-again", benchmark, LIU);
  }

  /**
   * @param benchmark in yuan
   */
  public Valuing thirdScore(String benchmark) {
    return score("score-third", benchmark, DING);
  }

  /** ALG-08. */
  public Valuing scoreByRoyalty() {
    var forecast =
        new RoyaltyRelief.Forecast(
            Collections.nCopies(5, Money.cny("40000000.00")),
            Percentage.ofPercent("5"),
            Percentage.ofPercent("15"),
            Percentage.ofPercent("15"),
            RoyaltyRelief.Timing.MID_YEAR);
    loan.does(
        "score-right",
        CHEN,
        task -> bank.valuations.score(task, forecast, "comparable licences", "Sound", CHEN));
    return this;
  }

  /** The one offer for a right that no model fits. */
  public Valuing offer(String yuan) {
    loan.does(
        "make-offer",
        CHEN,
        task -> bank.valuations.offer(task, Money.cny(yuan), "Like marks sold", CHEN));
    return this;
  }

  /** The appraiser takes the way that the table allows instead of its own. */
  public Valuing rerouted(String firstTask, ValuationRoute route) {
    loan.does(
        firstTask,
        CHEN,
        task -> bank.valuations.reroute(task, route, "The borrower asks for it", CHEN));
    return this;
  }

  public Valuing agreed() {
    return reply(true);
  }

  /** The borrower's one reply was no; there is no value. */
  public Case rejected() {
    reply(false);
    return loan;
  }

  /** A report from outside, by two appraisers. */
  public Valuing report(String yuan) {
    LocalDate today = BankTime.today(bank.clock);
    var report =
        new Report(
            FIRM,
            "PG-2026-0001",
            today.minusDays(10),
            today.plusMonths(11),
            "PLEDGE_LOAN",
            List.of("INCOME", "MARKET"),
            null,
            List.of("Qin Hong", "Wei Lan"),
            true,
            Money.cny(yuan),
            null);
    loan.does("enter-report", CHEN, task -> bank.valuations.report(task, report, CHEN));
    return this;
  }

  public Case confirm() {
    loan.does(
        "confirm-value", JIA, task -> bank.valuations.confirm(task, "CONFIRMED", "Plausible", JIA));
    return loan;
  }

  public Valuing sentBack() {
    loan.does(
        "confirm-value",
        JIA,
        task -> bank.valuations.confirm(task, "SENT_BACK", "On what ground?", JIA));
    return this;
  }

  private Valuing score(String element, String benchmark, Actor by) {
    var inputs =
        new ModelInputs(
            new PatentScore(BigDecimal.valueOf(82), BigDecimal.valueOf(75), BigDecimal.valueOf(68)),
            Money.cny(benchmark),
            "comparable licences");
    loan.does(element, by, task -> bank.valuations.score(task, inputs, "Sound", by));
    return this;
  }

  private Valuing reply(boolean yes) {
    loan.does("record-reply", LI, task -> bank.valuations.reply(task, yes, "By letter", null, LI));
    return this;
  }
}
