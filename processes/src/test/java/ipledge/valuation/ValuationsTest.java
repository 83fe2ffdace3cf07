package ipledge.valuation;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ipledge.shared.Actor;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import ipledge.worklist.Worklist;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@DomainTest
class ValuationsTest {

  private static final Actor CHEN = person("chen.jie", "appraiser");
  private static final Actor LIU = person("liu.yang", "appraiser");
  private static final Actor HE = person("he.ping", "appraiser");
  private static final Actor GUO = person("guo.xin", "appraiser");
  private static final Actor LI = Cases.LI;

  @Autowired Valuations valuations;
  @Autowired ValuationQueries queries;
  @Autowired ValuationDetails details;
  @Autowired Worklist worklist;
  @Autowired Cases cases;
  @Autowired TestDatabase database;

  @Test
  void everyRightGetsOneValuationHoweverOftenItIsPrepared() {
    UUID id = cases.submitted("1500000", Cases.invention(), Cases.mark());
    List<UUID> first = as(ENGINE, () -> valuations.prepare(id, ENGINE));
    List<UUID> again = as(ENGINE, () -> valuations.prepare(id, ENGINE));
    assertThat(again).isEqualTo(first).hasSize(2);
    assertThat(as(ENGINE, () -> valuations.decideRoute(first.get(0), ENGINE)))
        .isEqualTo(ValuationRoute.INTERNAL);
    assertThat(as(ENGINE, () -> valuations.decideRoute(first.get(1), ENGINE)))
        .isEqualTo(ValuationRoute.NEGOTIATED);
  }

  @Test
  void theModelsValueCountsOnceASecondPersonConfirmsIt() {
    UUID id = cases.submitted("1500000", Cases.invention());
    UUID valuation = routed(id);
    scored(id, valuation, 1);
    assertThat(values(id).getFirst().value()).isNull();

    for (Actor scorer : List.of(CHEN, LIU)) {
      UUID own = task(id, valuation, "confirm-value", 1, scorer);
      refused(
          "valuation.own-value",
          () -> as(scorer, () -> valuations.confirm(own, "CONFIRMED", "Mine", scorer)));
      superuser().sql("DELETE FROM ipledge.work_item WHERE id = ?").param(own).update();
    }
    UUID other = task(id, valuation, "confirm-value", 1, HE);
    as(HE, () -> valuations.confirm(other, "CONFIRMED", "Plausible", HE));

    RightValue value = values(id).getFirst();
    assertThat(value.value()).isEqualTo(Money.cny("1054200.00"));
    assertThat(value.validUntil()).isEqualTo(LocalDate.of(2027, 11, 22));
  }

  @Test
  void aValueSentBackIsProposedAnewInTheNextRound() {
    UUID id = cases.submitted("1500000", Cases.invention());
    UUID valuation = routed(id);
    scored(id, valuation, 1);
    UUID back = task(id, valuation, "confirm-value", 1, HE);
    as(HE, () -> valuations.confirm(back, "SENT_BACK", "The benchmark is old", HE));
    scored(id, valuation, 2);
    UUID confirm = task(id, valuation, "confirm-value", 2, HE);
    as(HE, () -> valuations.confirm(confirm, "CONFIRMED", "Better", HE));
    assertThat(values(id).getFirst().state()).isEqualTo("CONFIRMED");
  }

  @Test
  void reliefFromRoyaltyGivesTheWorkedFigure() {
    UUID id = cases.submitted("1500000", Cases.invention());
    UUID valuation = routed(id);
    UUID task = task(id, valuation, "score-right", 1, CHEN);
    var forecast =
        new RoyaltyRelief.Forecast(
            List.of(
                Money.cny("10000000"),
                Money.cny("12000000"),
                Money.cny("13000000"),
                Money.cny("13000000"),
                Money.cny("12000000")),
            Percentage.ofPercent("3"),
            Percentage.ofPercent("15"),
            Percentage.ofPercent("15"),
            RoyaltyRelief.Timing.MID_YEAR);
    as(CHEN, () -> valuations.score(task, forecast, "licence statistics 2022", "Sound", CHEN));
    UUID confirm = task(id, valuation, "confirm-value", 1, LIU);
    as(LIU, () -> valuations.confirm(confirm, "CONFIRMED", "Plausible", LIU));
    assertThat(values(id).getFirst().value().amount())
        .isBetween(new BigDecimal("1086061.50"), new BigDecimal("1086062.50"));
  }

  @Test
  void aRejectedOfferLeavesTheRightWithoutAValue() {
    UUID id = cases.submitted("1500000", Cases.mark());
    UUID valuation = routed(id);
    UUID offer = task(id, valuation, "make-offer", 1, CHEN);
    as(CHEN, () -> valuations.offer(offer, Money.cny("4000000"), "Sales of the brand", CHEN));
    UUID reply = task(id, valuation, "record-reply", 1, LI);
    as(LI, () -> valuations.reply(reply, false, "Too low", null, LI));
    as(
        ENGINE,
        () -> {
          valuations.closeWithoutValue(valuation, ENGINE);
          valuations.closeWithoutValue(valuation, ENGINE);
          return valuation;
        });
    assertThat(values(id).getFirst().value()).isNull();
    assertThat(values(id).getFirst().state()).isEqualTo("CLOSED");
  }

  @Test
  void theModelIsNotForMarks() {
    UUID id = cases.submitted("1500000", Cases.mark());
    UUID valuation = routed(id);
    UUID task = task(id, valuation, "score-right", 1, CHEN);
    refused(
        "valuation.model-does-not-fit",
        () -> as(CHEN, () -> valuations.score(task, inputs(), "Sound", CHEN)));
  }

  @Test
  void twoScorersWhoAgreeProposeWhatTheyComeToTogether() {
    UUID id = cases.submitted("1500000", Cases.invention());
    UUID valuation = routed(id);
    UUID first = score(id, valuation, "score-right", 1, CHEN, inputs(80, 80, 80, "1400000"));
    assertThat(decided(first)).containsEntry("method", "INTERNAL_MODEL");
    assertThat(detail(valuation).state()).isEqualTo(ValuationState.SCORED);
    UUID second = score(id, valuation, "score-again", 1, LIU, inputs(70, 70, 70, "1600000"));

    assertThat(decided(second)).containsEntry("scores", "AGREED");
    ValuationDetails.ValuationDetail value = detail(valuation);
    assertThat(value.state()).isEqualTo(ValuationState.VALUE_PROPOSED);
    assertThat(value.value()).as("1.5 m × 0.753").isEqualTo(Money.cny("1129500.00"));
    assertThat(value.scores())
        .extracting(Score::by, Score::points)
        .containsExactly(
            tuple("chen.jie", new BigDecimal("80.000000")),
            tuple("liu.yang", new BigDecimal("70.000000")));
    assertThat(value.steps())
        .extracting(CalculationStep::code, CalculationStep::value)
        .contains(
            tuple("valuation.step.scorer-1.points", "80.000000"),
            tuple("valuation.step.scorer-2.benchmark", "1600000.00"),
            tuple("valuation.step.score.MEDIAN", "75.000000"),
            tuple("valuation.step.economic-life", "10"));
  }

  /** The tolerances themselves still pass: ten points, a fifth of the lower benchmark. */
  @ParameterizedTest
  @CsvSource({
    "80, 1000000, 70, 1200000, AGREED",
    "80.01, 1000000, 70, 1000000, APART",
    "70, 1000000, 80.01, 1000000, APART",
    "75, 1000000, 75, 1200000.01, APART",
    "75, 1200000.01, 75, 1000000, APART"
  })
  void scorersWhoAreTooFarApartBringAThird(
      BigDecimal one, String benchmark, BigDecimal other, String otherBenchmark, String scores) {
    UUID id = cases.submitted("1500000", Cases.invention());
    UUID valuation = routed(id);
    score(id, valuation, "score-right", 1, CHEN, same(one, benchmark));
    UUID second = score(id, valuation, "score-again", 1, LIU, same(other, otherBenchmark));

    assertThat(decided(second)).containsEntry("scores", scores);
    assertThat(detail(valuation).state())
        .isEqualTo(scores.equals("AGREED") ? ValuationState.VALUE_PROPOSED : ValuationState.SCORED);
  }

  @Test
  void ofThreeTheOneInTheMiddleCounts() {
    UUID id = cases.submitted("1500000", Cases.invention());
    UUID valuation = routed(id);
    score(id, valuation, "score-right", 1, CHEN, inputs(90, 90, 90, "8000000"));
    score(id, valuation, "score-again", 1, LIU, inputs(60, 60, 60, "1000000"));
    UUID third = score(id, valuation, "score-third", 1, HE, inputs(70, 70, 70, "2000000"));

    assertThat(decided(third)).containsEntry("scores", "AGREED");
    assertThat(detail(valuation).value()).as("2 m × 0.753").isEqualTo(Money.cny("1506000.00"));
    assertThat(detail(valuation).scores()).hasSize(3);
    UUID confirm = task(id, valuation, "confirm-value", 1, GUO);
    as(GUO, () -> valuations.confirm(confirm, "CONFIRMED", "Plausible", GUO));
    assertThat(values(id).getFirst().value()).isEqualTo(Money.cny("1506000.00"));
  }

  @Test
  void theRuleByWhichScorersAreJoinedIsTheRulebooks() {
    rule("valuation.agreed-score", "LOWEST", "TEXT");
    try {
      UUID id = cases.submitted("1500000", Cases.invention());
      UUID valuation = routed(id);
      score(id, valuation, "score-right", 1, CHEN, inputs(80, 80, 80, "1400000"));
      score(id, valuation, "score-again", 1, LIU, inputs(70, 70, 70, "1600000"));

      assertThat(detail(valuation).value()).as("1.4 m × 0.753").isEqualTo(Money.cny("1054200.00"));
    } finally {
      superuser()
          .sql("DELETE FROM ipledge.rule_parameter WHERE set_by = 'test' AND key LIKE 'valu%'")
          .update();
      superuser()
          .sql("UPDATE ipledge.rule_parameter SET valid_to = NULL WHERE key LIKE 'valuation.%'")
          .update();
    }
  }

  @Test
  void nobodySeesAnotherScorersScoreBeforeAValueIsProposed() {
    UUID id = cases.submitted("1500000", Cases.invention());
    UUID valuation = routed(id);
    UUID first = score(id, valuation, "score-right", 1, CHEN, inputs(81, 82, 83, "1234567.89"));

    assertThat(detail(valuation).scores()).isEmpty();
    assertThat(detail(valuation).steps()).isEmpty();
    assertThat(detail(valuation).value()).isNull();
    assertThat(decided(first).toString()).doesNotContain("8", "1234567");
    assertThat(
            superuser()
                .sql("SELECT body FROM ipledge.audit_event WHERE case_id = ? AND kind = ?")
                .params(id, "valuation.right-scored")
                .query(String.class)
                .single())
        .doesNotContain("1234567.89", "comparable licences")
        .contains("digest");
    score(id, valuation, "score-again", 1, LIU, inputs(81, 82, 83, "1234567.89"));
    assertThat(detail(valuation).scores()).hasSize(2);
  }

  @Test
  void nobodyScoresTwiceInARoundWhateverTheModelSays() {
    UUID id = cases.submitted("1500000", Cases.invention());
    UUID valuation = routed(id);
    score(id, valuation, "score-right", 1, CHEN, inputs());
    refused(
        "valuation.scored-before", () -> score(id, valuation, "score-again", 1, CHEN, inputs()));
  }

  @Test
  void theTableRefusesAConfirmationByAScorerWhateverTheCodeForgot() {
    UUID id = cases.submitted("1500000", Cases.invention());
    UUID valuation = routed(id);
    scored(id, valuation, 1);
    assertThatThrownBy(
            () ->
                superuser()
                    .sql(
                        """
                        UPDATE ipledge.valuation SET state = 'CONFIRMED', confirmed_by = 'chen.jie'
                        WHERE id = ?
                        """)
                    .param(valuation)
                    .update())
        .rootCause()
        .hasMessageContaining("scored the right");
  }

  @Test
  void theSecondScorerDoesNotChangeTheMethod() {
    UUID id = cases.submitted("1500000", Cases.invention());
    UUID valuation = routed(id);
    score(id, valuation, "score-right", 1, CHEN, inputs());
    UUID task = task(id, valuation, "score-again", 1, LIU);
    var forecast =
        new RoyaltyRelief.Forecast(
            List.of(Money.cny("1")),
            Percentage.ofPercent("3"),
            Percentage.ofPercent("15"),
            Percentage.ofPercent("15"),
            RoyaltyRelief.Timing.MID_YEAR);
    refused(
        "valuation.model-only",
        () -> as(LIU, () -> valuations.score(task, forecast, "source", "Sound", LIU)));
    refused(
        "valuation.route-not-allowed",
        () -> as(LIU, () -> reroute(task, ValuationRoute.NEGOTIATED, LIU)));
  }

  @Test
  void anAppraiserTakesTheOtherWayOnceAndSaysWhy() {
    UUID id = cases.submitted("1500000", Cases.invention());
    UUID valuation = routed(id);
    UUID first = task(id, valuation, "score-right", 1, CHEN);
    refused(
        "valuation.route-not-allowed",
        () -> as(CHEN, () -> reroute(first, ValuationRoute.EXTERNAL, CHEN)));
    refused(
        "valuation.reason-missing",
        () -> as(CHEN, () -> valuations.reroute(first, ValuationRoute.NEGOTIATED, " ", CHEN)));
    as(CHEN, () -> reroute(first, ValuationRoute.NEGOTIATED, CHEN));

    assertThat(decided(first)).containsEntry("way", "CHANGED").containsEntry("route", "NEGOTIATED");
    ValuationDetails.ValuationDetail changed = detail(valuation);
    assertThat(changed.route()).isEqualTo(ValuationRoute.NEGOTIATED);
    assertThat(changed.reroutedFrom()).isEqualTo(ValuationRoute.INTERNAL);
    assertThat(changed.reroutedBy()).isEqualTo("chen.jie");
    assertThat(changed.rerouteReason()).isEqualTo("No like licences");
    UUID offer = task(id, valuation, "make-offer", 1, LIU);
    refused(
        "valuation.route-not-allowed",
        () -> as(LIU, () -> reroute(offer, ValuationRoute.INTERNAL, LIU)));
    as(LIU, () -> valuations.offer(offer, Money.cny("2000000"), "Last sale", LIU));
  }

  @Test
  void aMarkMayBeAppraisedOutsideInsteadAndAboveTheLimitNothingMayBeChosen() {
    UUID id = cases.submitted("1500000", Cases.mark());
    UUID valuation = routed(id);
    assertThat(detail(valuation).alternative()).isEqualTo(ValuationRoute.EXTERNAL);
    UUID task = task(id, valuation, "make-offer", 1, CHEN);
    as(CHEN, () -> reroute(task, ValuationRoute.EXTERNAL, CHEN));
    assertThat(detail(valuation).route()).isEqualTo(ValuationRoute.EXTERNAL);

    UUID large = cases.submitted("1500000", Cases.invention());
    superuser()
        .sql("UPDATE ipledge.loan_application SET amount = 10000000.01 WHERE id = ?")
        .param(large)
        .update();
    UUID outside = routed(large);
    assertThat(detail(outside).route()).isEqualTo(ValuationRoute.EXTERNAL);
    assertThat(detail(outside).alternative()).isNull();
  }

  /** VAL-02: an institution may widen what it values by itself. */
  @Test
  void theLimitOfTheInstitutionCounts() {
    superuser()
        .sql(
            """
            INSERT INTO ipledge.rule_parameter (key, scope_kind, scope_id, text_value, unit,
              rule_id, source, mark, valid_from, set_by)
            VALUES ('valuation.internal-limit', 'INSTITUTION', 'BANK', '20000000.00', 'CNY',
              'VAL-02', 'test', 'BANK', '2026-01-01', 'test')
            """)
        .update();
    try {
      UUID id = cases.submitted("1500000", Cases.invention());
      superuser()
          .sql("UPDATE ipledge.loan_application SET amount = 20000000.00 WHERE id = ?")
          .param(id)
          .update();
      assertThat(detail(routed(id)).route()).isEqualTo(ValuationRoute.INTERNAL);
    } finally {
      superuser()
          .sql("DELETE FROM ipledge.rule_parameter WHERE set_by = 'test' AND rule_id = 'VAL-02'")
          .update();
    }
  }

  @Test
  void withoutALimitInForceTheReportIsFromOutside() {
    superuser()
        .sql(
            "UPDATE ipledge.rule_parameter SET valid_to = '2026-11-22'"
                + " WHERE key = 'valuation.internal-limit'")
        .update();
    try {
      UUID id = cases.submitted("1500000", Cases.invention());
      assertThat(detail(routed(id)).route()).isEqualTo(ValuationRoute.EXTERNAL);
    } finally {
      superuser()
          .sql(
              "UPDATE ipledge.rule_parameter SET valid_to = NULL"
                  + " WHERE key = 'valuation.internal-limit'")
          .update();
    }
  }

  private UUID reroute(UUID task, ValuationRoute to, Actor by) {
    return valuations.reroute(task, to, "No like licences", by);
  }

  private static ModelInputs same(BigDecimal points, String benchmark) {
    return new ModelInputs(
        new PatentScore(points, points, points), Money.cny(benchmark), "comparable licences");
  }

  /** From today on, in place of what held until yesterday. */
  private void rule(String key, String value, String unit) {
    superuser()
        .sql("UPDATE ipledge.rule_parameter SET valid_to = '2026-11-22' WHERE key = ?")
        .param(key)
        .update();
    superuser()
        .sql(
            """
            INSERT INTO ipledge.rule_parameter (key, text_value, unit, rule_id, source, mark,
              valid_from, set_by)
            VALUES (?, ?, ?, 'ALG-11', 'test', 'BANK', '2026-11-23', 'test')
            """)
        .params(key, value, unit)
        .update();
  }

  private UUID routed(UUID id) {
    return as(
        ENGINE,
        () -> {
          UUID valuation = valuations.prepare(id, ENGINE).getFirst();
          valuations.decideRoute(valuation, ENGINE);
          return valuation;
        });
  }

  /** Two people say the same. */
  private void scored(UUID id, UUID valuation, int round) {
    score(id, valuation, "score-right", round, CHEN, inputs());
    score(id, valuation, "score-again", round, LIU, inputs());
  }

  private UUID score(
      UUID id, UUID valuation, String element, int round, Actor by, ModelInputs inputs) {
    UUID task = task(id, valuation, element, round, by);
    as(by, () -> valuations.score(task, inputs, "Sound", by));
    return task;
  }

  private static ModelInputs inputs() {
    return inputs(82, 75, 68, "1400000");
  }

  private static ModelInputs inputs(int legal, int technical, int economic, String benchmark) {
    return new ModelInputs(
        new PatentScore(
            BigDecimal.valueOf(legal), BigDecimal.valueOf(technical), BigDecimal.valueOf(economic)),
        Money.cny(benchmark),
        "comparable licences");
  }

  private UUID task(UUID id, UUID valuation, String element, int round, Actor by) {
    String form = element.startsWith("score-") ? "score-right" : element;
    String group = by.roles().iterator().next();
    UUID task = cases.openTask(id, valuation, "valuation", element, form, round, group);
    as(by, () -> worklist.claim(task, by));
    return task;
  }

  private Map<String, Object> decided(UUID task) {
    String json =
        superuser()
            .sql("SELECT decision::text FROM ipledge.work_item WHERE id = ?")
            .param(task)
            .query(String.class)
            .single();
    return new JsonMapper().readValue(json, new TypeReference<Map<String, Object>>() {});
  }

  private ValuationDetails.ValuationDetail detail(UUID valuation) {
    return as(ENGINE, () -> details.find(valuation)).orElseThrow();
  }

  private List<RightValue> values(UUID id) {
    return as(ENGINE, () -> queries.values(id));
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }

  private static void refused(String code, Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(Violation.class, v -> assertThat(v.code()).isEqualTo(code));
  }
}
