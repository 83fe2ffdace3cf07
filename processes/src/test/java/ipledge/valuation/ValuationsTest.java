package ipledge.valuation;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.shared.Actor;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class ValuationsTest {

  private static final Actor CHEN = person("chen.jie", "appraiser");
  private static final Actor LIU = person("liu.yang", "appraiser");
  private static final Actor LI = Cases.LI;

  @Autowired Valuations valuations;
  @Autowired ValuationQueries queries;
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

    UUID own = task(id, valuation, "confirm-value", 1, CHEN);
    refused(
        "valuation.own-value",
        () -> as(CHEN, () -> valuations.confirm(own, "CONFIRMED", "Mine", CHEN)));
    as(
        ENGINE,
        () -> superuser().sql("DELETE FROM ipledge.work_item WHERE id = ?").param(own).update());
    UUID other = task(id, valuation, "confirm-value", 1, LIU);
    as(LIU, () -> valuations.confirm(other, "CONFIRMED", "Plausible", LIU));

    RightValue value = values(id).getFirst();
    assertThat(value.value()).isEqualTo(Money.cny("1054200.00"));
    assertThat(value.validUntil()).isEqualTo(LocalDate.of(2027, 11, 22));
  }

  @Test
  void aValueSentBackIsProposedAnewInTheNextRound() {
    UUID id = cases.submitted("1500000", Cases.invention());
    UUID valuation = routed(id);
    scored(id, valuation, 1);
    UUID back = task(id, valuation, "confirm-value", 1, LIU);
    as(LIU, () -> valuations.confirm(back, "SENT_BACK", "The benchmark is old", LIU));
    scored(id, valuation, 2);
    UUID confirm = task(id, valuation, "confirm-value", 2, LIU);
    as(LIU, () -> valuations.confirm(confirm, "CONFIRMED", "Better", LIU));
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
    as(LI, () -> valuations.reply(reply, false, "Too low", LI));
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

  private UUID routed(UUID id) {
    return as(
        ENGINE,
        () -> {
          UUID valuation = valuations.prepare(id, ENGINE).getFirst();
          valuations.decideRoute(valuation, ENGINE);
          return valuation;
        });
  }

  private void scored(UUID id, UUID valuation, int round) {
    UUID task = task(id, valuation, "score-right", round, CHEN);
    as(CHEN, () -> valuations.score(task, inputs(), "Sound", CHEN));
  }

  private static ModelInputs inputs() {
    return new ModelInputs(
        new PatentScore(BigDecimal.valueOf(82), BigDecimal.valueOf(75), BigDecimal.valueOf(68)),
        Money.cny("1400000"),
        "comparable licences",
        10);
  }

  private UUID task(UUID id, UUID valuation, String element, int round, Actor by) {
    return cases.claimedTask(id, valuation, "valuation", element, round, by);
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
