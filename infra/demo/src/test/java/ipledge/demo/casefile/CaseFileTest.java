package ipledge.demo.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileTest {

  private static final String GOOD =
      """
      case: One right
      enterprise: {name: Example, social-credit-code: 91990000MA0000015Q}
      application:
        product: IP-PLEDGE
        amount: 1500000
        tenor-months: 12
        purpose: WORKING_CAPITAL
        rights:
          - {kind: INVENTION, number: "2023104567890", used-since: 2020-12-14}
        financials:
          sales: 18600000
          margin: 0.12
          growth: -0.05
          inventory-days: 75
          receivable-days: 90
          payable-days: 45
          prepaid-days: 10
          advance-days: 20
          own-funds: 2600000
          existing-loans: 0
          other-finance: 0
      steps:
        - apply: {by: li.na}
        - submit: {by: li.na}
        - wait: 30d
        - investigate:
            by: zhang.min
            decision: OPPOSE
            place: Haidian
            met: the manager
            unsatisfied:
              - {point: PURPOSE, note: not shown}
            opinion: no
        - review-credit: {by: wu.hao, decision: RECOMMEND, amount: most, opinion: yes}
        - approve: {by: feng.gang, decision: REFUSE, reasons: [PURPOSE], opinion: no}
      expect:
        state: REFUSED
        total-value: none
        lending-limit: 1500000.5
        filings: [TRADEMARK REGISTERED, PATENT REGISTERED]
        documents: []
        loan-number: none
        values: {"2023104567890": 6000000}
      """;

  @Test
  void inputsAndExpectationsAreReadApart() {
    CaseFile file = CaseFile.parse("x.yaml", GOOD);
    assertThat(file.application().amount()).isEqualTo("1500000.00");
    assertThat(file.application().rights())
        .containsExactly(
            new CaseFile.Right(
                "INVENTION", "2023104567890", Optional.of(LocalDate.of(2020, 12, 14))));
    assertThat(file.application().financials())
        .contains(
            new CaseFile.Financials(
                "18600000.00", "0.12", "-0.05", 75, 90, 45, 10, 20, "2600000.00", "0.00", "0.00"));
    assertThat(file.steps())
        .extracting(Step::name)
        .containsExactly("apply", "submit", "wait", "investigate", "review-credit", "approve");
    assertThat(file.steps().get(2)).isEqualTo(new Step.Wait("cao.ning", Duration.ofDays(30)));
    assertThat(file.steps().get(3))
        .isInstanceOfSatisfying(
            Step.Survey.class,
            survey -> {
              assertThat(survey.unsatisfied()).isEqualTo(Map.of("PURPOSE", "not shown"));
              assertThat(survey.manner()).isEqualTo(new Step.OnSite("Haidian", "the manager"));
            });
    assertThat(file.expected())
        .containsEntry(Fact.STATE, "REFUSED")
        .containsEntry(Fact.TOTAL_VALUE, "none")
        .containsEntry(Fact.LENDING_LIMIT, "1500000.50")
        .containsEntry(Fact.FILINGS, "PATENT REGISTERED, TRADEMARK REGISTERED")
        .containsEntry(Fact.DOCUMENTS, "none")
        .doesNotContainKey(Fact.CHANNEL);
    assertThat(file.expectedValues()).isEqualTo(Map.of("2023104567890", "6000000.00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "tenor-months: 12|tenor: 12|line 4: application lacks tenor-months",
        "tenor-months: 12|tenor-months: a year|line 6: tenor-months must be a whole number",
        "amount: 1500000|amount: -1|line 5: amount must be an amount in yuan such as 1500000.00",
        "amount: 1500000|amount:|line 5: amount must have a value",
        "kind: INVENTION|kind: IDEA|line 9: kind must be one of INVENTION, UTILITY_MODEL, DESIGN, TRADEMARK, COPYRIGHT",
        "used-since: 2020-12-14|used-since: long ago|line 9: used-since must be a day such as 2020-12-14",
        "payable-days: 45|payable: 45|line 11: financials lacks payable-days",
        "submit: {by: li.na}|submit: {}|line 24: submit lacks by",
        "submit: {by: li.na}|submit: {by: li.na, now: 1}|line 24: submit has no key now: it knows by",
        "submit: {by: li.na}|hand-in: {by: li.na}|line 24: there is no step hand-in: there are apply, approve,",
        "wait: 30d|wait: a month|line 25: wait must be a time such as 30d, 2h or 15m",
        "decision: OPPOSE|decision: PERHAPS|line 28: decision must be one of SUPPORT, OPPOSE, RETURN",
        "apply: {by: li.na}|withdraw: {by: li.na, reason: x}|line 1: the first of the steps must be apply",
        "loan-number: none|loan-number: maybe|line 42: loan-number must be one of present, none",
        "state: REFUSED|lent: none|line 37: expect lacks state",
        "case: One right|case: {a: b}|line 1: case must have a value",
        "purpose: WORKING_CAPITAL|amount: 2|line 7: application says amount twice",
        "rights:|rights: [|this is no YAML"
      })
  void aMistakeIsNamedWithItsLine(String good, String bad, String sentence) {
    String yaml = GOOD.replace(good, bad);
    assertThat(yaml).as("the mistake was made").isNotEqualTo(GOOD);
    assertThatThrownBy(() -> CaseFile.parse("x.yaml", yaml))
        .isInstanceOf(CaseFileWrong.class)
        .hasMessageStartingWith("x.yaml, line ")
        .hasMessageContaining(sentence)
        .hasMessageEndingWith(".");
  }

  @Test
  void scoringNeedsOneMethod() {
    String both =
        GOOD.replace("wait: 30d", "score-right: {by: chen.jie, right: \"1\", opinion: x}");
    assertThatThrownBy(() -> CaseFile.parse("x.yaml", both))
        .hasMessage(
            "x.yaml, line 25: score-right needs either internal-model or relief-from-royalty.");
  }

  /** Who scores after the first does so by the model: another method could not be compared. */
  @Test
  void theSecondScorerScoresByTheModel() {
    String step =
        """
        score-again: {by: liu.yang, right: "1", opinion: x, internal-model: {legal-score: 80,
                technical-score: 77, economic-score: 68, benchmark: 5, benchmark-source: y}}
        """
            .strip();
    CaseFile file = CaseFile.parse("x.yaml", GOOD.replace("wait: 30d", step));
    assertThat(file.steps().get(2))
        .isEqualTo(
            new Step.Score(
                "liu.yang",
                "score-again",
                "1",
                new Step.InternalModel(80, 77, 68, "5.00", "y"),
                "x"));
    String other = step.replace("internal-model", "relief-from-royalty");
    assertThatThrownBy(() -> CaseFile.parse("x.yaml", GOOD.replace("wait: 30d", other)))
        .hasMessage("x.yaml, line 25: score-again lacks internal-model.");
  }

  @Test
  void aFileThatIsNotThereOrEmptyIsSaidSo() {
    assertThatThrownBy(() -> CaseFile.read(Path.of("no-such.yaml")))
        .hasMessage("The case file no-such.yaml cannot be read.");
    assertThatThrownBy(() -> CaseFile.parse("x.yaml", "# nothing\n"))
        .hasMessage("x.yaml is empty.");
  }

  @Test
  void timeGoesForward() {
    assertThat(List.of("30d", "+2h", "15m").stream().map(TimeSpan::parse))
        .containsExactly(
            Optional.of(Duration.ofDays(30)),
            Optional.of(Duration.ofHours(2)),
            Optional.of(Duration.ofMinutes(15)));
    assertThat(List.of("-1d", "0d", "d", "1w", "99999d", "").stream().map(TimeSpan::parse))
        .containsOnly(Optional.empty());
  }
}
