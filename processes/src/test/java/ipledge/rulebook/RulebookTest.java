package ipledge.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import ipledge.shared.Violation;
import ipledge.testing.DomainTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class RulebookTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final BranchId HAIDIAN = new BranchId("BJ-HD");
  private static final BranchId CHAOYANG = new BranchId("BJ-CY");
  private static final BranchId PUDONG = new BranchId("SH-PD");

  @Autowired Rulebook rulebook;
  @Autowired Products products;
  @Autowired PilotUnits pilotUnits;
  @Autowired PurposeCatalogue purposes;
  @Autowired PledgeRates pledgeRates;
  @Autowired AuthorityLimits limits;
  @Autowired CreditPlans plans;
  @Autowired JdbcClient jdbc;

  private ParameterKey<Integer> points = ParameterKey.integer("test.points");

  @BeforeEach
  void aKeyOfItsOwn() {
    points = ParameterKey.integer("test.points-" + UUID.randomUUID());
  }

  @Test
  void aParameterIsReadAsItsType() {
    Scope bank = Scope.bank();

    assertThat(rulebook.parameter(ParameterKey.money("valuation.internal-limit"), bank, TODAY))
        .isEqualTo(Money.cny("10000000.00"));
    assertThat(rulebook.parameter(ParameterKey.percentage("valuation.discount-rate"), bank, TODAY))
        .isEqualTo(Percentage.ofPercent("15"));
    assertThat(rulebook.parameter(ParameterKey.factor("valuation.score-coefficient"), bank, TODAY))
        .isEqualByComparingTo(new BigDecimal("0.753"));
    assertThat(rulebook.parameter(ParameterKey.span("due.investigate"), bank, TODAY))
        .isEqualTo(Span.workingDays(3));
    assertThat(rulebook.parameter(ParameterKey.span("due.correct-filing"), bank, TODAY))
        .isEqualTo(Span.days(30));
    assertThat(
            rulebook.parameter(
                ParameterKey.date("collateral.design-fifteen-years-from"), bank, TODAY))
        .isEqualTo(LocalDate.of(2021, 6, 1));
  }

  @Test
  void theRowOfTheDayCountsToItsLastDay() {
    row("BANK", "*", "10", "2026-01-01", "2026-11-22");
    row("BANK", "*", "20", "2026-11-23", null);

    assertThat(rulebook.parameter(points, Scope.bank(), TODAY.minusDays(1))).isEqualTo(10);
    assertThat(rulebook.parameter(points, Scope.bank(), TODAY)).isEqualTo(20);
    assertThat(rulebook.history(points.name()))
        .extracting(Parameter::value)
        .containsExactly("20", "10");
  }

  @Test
  void theMostSpecificRowWins() {
    row("BANK", "*", "1", "2026-01-01", null);
    row("INSTITUTION", "CITY-BANK", "2", "2026-01-01", null);
    row("BRANCH", "BJ-HD", "3", "2026-01-01", null);
    row("PRODUCT", "IP-PLEDGE", "4", "2026-12-01", null);

    Scope all = Scope.of("CITY-BANK", HAIDIAN, "IP-PLEDGE");
    assertThat(rulebook.parameter(points, all, LocalDate.of(2026, 12, 1))).isEqualTo(4);
    assertThat(rulebook.parameter(points, all, TODAY)).isEqualTo(3);
    Scope city = Scope.of("CITY-BANK", CHAOYANG, "OTHER");
    assertThat(rulebook.parameter(points, city, TODAY)).isEqualTo(2);
    Scope nobodySaid = Scope.of(null, CHAOYANG, "OTHER");
    assertThat(rulebook.parameter(points, nobodySaid, TODAY)).isEqualTo(1);
  }

  @Test
  void aMissingParameterIsRefusedAndNamed() {
    assertThatThrownBy(() -> rulebook.parameter(points, Scope.bank(), TODAY))
        .isInstanceOfSatisfying(
            Violation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("rulebook.parameter-missing");
              assertThat(refused.arguments()).containsEntry("key", points.name());
            });
  }

  @Test
  void aRowThatCountsSomethingElseIsRefused() {
    assertThatThrownBy(
            () ->
                rulebook.parameter(
                    ParameterKey.percentage("valuation.internal-limit"), Scope.bank(), TODAY))
        .isInstanceOfSatisfying(
            Violation.class,
            refused -> assertThat(refused.code()).isEqualTo("rulebook.parameter-other-unit"));
  }

  @Test
  void twoRowsForTheSameThingNeverHoldOnTheSameDay() {
    row("BANK", "*", "10", "2026-01-01", "2026-11-23");

    assertThatThrownBy(() -> row("BANK", "*", "20", "2026-11-23", null))
        .hasStackTraceContaining("rule_parameter_no_overlap");
  }

  @Test
  void theRowSaysWhereItComesFromAndHowSureItIs() {
    Parameter row = rulebook.describe(ParameterKey.span("due.correct-filing"), Scope.bank(), TODAY);

    assertThat(row.ruleId()).isEqualTo("REG-T08");
    assertThat(row.mark()).isEqualTo(Mark.UNVERIFIED);
    assertThat(row.source()).contains("358");
    assertThat(row.validFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(row.validTo()).isNull();
    assertThat(row.changedByRole()).isEqualTo("rulebook-editor");
  }

  @Test
  void theApplicationCannotRewriteARuleThatWasInForce() {
    assertThatThrownBy(() -> jdbc.sql("UPDATE rule_parameter SET text_value = '99'").update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM rule_parameter").update())
        .hasStackTraceContaining("permission denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "supply-information", "investigate", "co-investigate", "review-credit", "approve",
        "sign-contracts", "confirm-conditions", "score-right", "make-offer", "record-reply",
        "enter-report", "confirm-value", "supply-statement", "correct-filing", "ask-registrar",
        "settle-cancellation"
      })
  void everyTaskHasATargetTime(String task) {
    assertThat(rulebook.parameter(ParameterKey.span("due." + task), Scope.bank(), TODAY).days())
        .isPositive();
  }

  @Test
  void whatIsInForceCanBeListed() {
    assertThat(rulebook.inForce(TODAY)).hasSizeGreaterThan(30);
    assertThat(rulebook.inForce(LocalDate.of(2020, 1, 1))).isEmpty();
  }

  @Test
  void aProductIsOnOfferFromItsFirstDay() {
    Product product = products.require("IP-PLEDGE", TODAY);

    assertThat(product.cap()).isEqualTo(Money.cny("10000000.00"));
    assertThat(product.kinds()).contains("INVENTION", "TRADEMARK").doesNotContain("DESIGN");
    assertThat(product.tenorMaxMonths()).isEqualTo(36);
    assertThat(products.offered(TODAY)).hasSize(2);
    assertThatThrownBy(() -> products.require("IP-PLEDGE", LocalDate.of(2025, 12, 31)))
        .isInstanceOfSatisfying(
            Violation.class,
            refused -> assertThat(refused.code()).isEqualTo("rulebook.product-unknown"));
  }

  @Test
  void aBranchIsAPilotUnitFromTheDayItIsListed() {
    assertThat(pilotUnits.isPilot(HAIDIAN, TODAY)).contains(true);
    assertThat(pilotUnits.isPilot(CHAOYANG, TODAY)).as("never listed").isEmpty();
    assertThat(pilotUnits.isPilot(PUDONG, LocalDate.of(2026, 6, 30))).contains(false);
    assertThat(pilotUnits.isPilot(PUDONG, LocalDate.of(2026, 7, 1))).contains(true);
  }

  @Test
  void aPurposeIsInTheCatalogueOrNot() {
    assertThat(purposes.contains("WORKING_CAPITAL", TODAY)).isTrue();
    assertThat(purposes.contains("SHARE_TRADING", TODAY)).isFalse();
    assertThat(purposes.purposes(TODAY)).extracting(Purpose::code).contains("RESEARCH");
  }

  @Test
  void aPurposeSaysWhetherTheNeedCounts() {
    assertThat(purposes.isWorkingCapital("WORKING_CAPITAL", TODAY)).contains(true);
    assertThat(purposes.isWorkingCapital("RESEARCH", TODAY)).contains(false);
    assertThat(purposes.isWorkingCapital("SHARE_TRADING", TODAY)).isEmpty();
  }

  @Test
  void thePledgeRatesAreTheOldOnesAndSaySo() {
    PledgeRate invention = pledgeRates.rate("INVENTION", PledgeRates.STANDARD, TODAY);

    assertThat(invention.maxRate()).isEqualTo(Percentage.ofPercent("25"));
    assertThat(invention.minYearsLeft()).isEqualTo(8);
    assertThat(invention.mark()).isEqualTo(Mark.SAMPLE);
    assertThat(invention.source()).contains("2006").contains("old figure");
    assertThat(pledgeRates.rate("UTILITY_MODEL", PledgeRates.STANDARD, TODAY).maxRate())
        .isEqualTo(Percentage.ofPercent("15"));
    assertThat(pledgeRates.rate("TRADEMARK", PledgeRates.STANDARD, TODAY).minYearsUsed())
        .isEqualTo(2);
    assertThatThrownBy(() -> pledgeRates.rate("DESIGN", PledgeRates.STANDARD, TODAY))
        .isInstanceOfSatisfying(
            Violation.class,
            refused -> assertThat(refused.code()).isEqualTo("rulebook.pledge-rate-unknown"));
  }

  @Test
  void authorityIsDelegatedByRoleBranchAndProduct() {
    assertThat(limits.limit("branch-approver", HAIDIAN, "IP-PLEDGE", TODAY))
        .isEqualTo(Money.cny("5000000.00"));
    assertThat(limits.limit("branch-approver", HAIDIAN, "IP-PLEDGE-LONG", TODAY))
        .isEqualTo(Money.cny("3000000.00"));
    assertThat(limits.limit("head-office-approver", PUDONG, "IP-PLEDGE", TODAY))
        .isEqualTo(Money.cny("200000000.00"));
    assertThat(limits.limit("customer-manager", HAIDIAN, "IP-PLEDGE", TODAY))
        .isEqualTo(Money.zero());
  }

  @Test
  void aBranchWithoutAPlanMayLendNothing() {
    assertThat(plans.planned(Year.of(2026), HAIDIAN)).contains(Money.cny("500000000.00"));
    assertThat(plans.planned(Year.of(2025), HAIDIAN)).isEmpty();
  }

  private void row(String kind, String id, String value, String from, @Nullable String to) {
    jdbc.sql(
            """
            INSERT INTO rule_parameter (key, scope_kind, scope_id, text_value, unit, valid_from,
                                        valid_to, rule_id, source, mark, set_by)
            VALUES (:key, :kind, :id, :value, 'COUNT', :from::date, :to::date,
                    'TEST', 'test', 'BANK', 'test')
            """)
        .param("key", points.name())
        .param("kind", kind)
        .param("id", id)
        .param("value", value)
        .param("from", from)
        .param("to", to)
        .update();
  }
}
