package ipledge.approval;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ipledge.approval.LoanLimit.Bound;
import ipledge.approval.LoanLimit.Figure;
import ipledge.approval.LoanLimit.NotCounted;
import ipledge.approval.LoanLimit.Why;
import ipledge.shared.Money;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ALG-07 from the tables: which rights count, which figure binds, and what is missing. */
@DomainTest
@Import(JudgedCases.class)
class LimitReaderTest {

  @Autowired CaseFactsReader reader;
  @Autowired Cases cases;
  @Autowired JudgedCases judged;
  @Autowired TestDatabase database;

  @AfterEach
  void theRulesHoldAgain() {
    superuser()
        .sql("UPDATE ipledge.rule_parameter SET valid_to = NULL WHERE key LIKE 'approval.%'")
        .update();
    superuser().sql("UPDATE ipledge.pledge_rate SET valid_to = NULL").update();
    superuser().sql("UPDATE ipledge.product SET valid_to = NULL").update();
  }

  @Test
  void theNeedOfAWorkingCapitalLoanBindsWhereItIsTheSmallest() {
    UUID id = cases.stated("1500000", Cases.figures("39285714.28"), null, Cases.invention());
    valued(id);

    LoanLimit limit = limit(id);
    assertThat(limit.figures())
        .extracting(Figure::bound, Figure::amount)
        .containsExactly(
            tuple(Bound.PLEDGE, Money.cny("1500000.00")),
            tuple(Bound.PRODUCT_CAP, Money.cny("10000000.00")),
            tuple(Bound.WORKING_CAPITAL, Money.cny("1000000.00")),
            tuple(Bound.BORROWER_ROOM, Money.cny("200000000.00")));
    assertThat(limit.most()).contains(Money.cny("1000000.00"));
    assertThat(limit.figures())
        .filteredOn(limit::binds)
        .extracting(Figure::bound)
        .containsExactly(Bound.WORKING_CAPITAL);
  }

  @Test
  void anotherPurposeKnowsNoNeed() {
    UUID id = cases.stated("1500000", null, null, Cases.invention());
    superuser()
        .sql("UPDATE ipledge.loan_application SET purpose_code = 'RESEARCH' WHERE id = ?")
        .param(id)
        .update();
    valued(id);

    assertThat(limit(id).figures()).extracting(Figure::bound).doesNotContain(Bound.WORKING_CAPITAL);
    assertThat(limit(id).most()).contains(Money.cny("1500000.00"));
  }

  @Test
  void withoutFiguresNothingIsLentWhoeverApproves() {
    UUID id = cases.stated("1500000", null, null, Cases.invention());
    // No flow would let it come so far.
    superuser()
        .sql(
            """
            UPDATE ipledge.loan_application SET sales = 1, margin = 0, growth = 0,
              inventory_days = 0, receivable_days = 0, payable_days = 0, prepaid_days = 0,
              advance_days = 0, own_funds = 0, existing_loans = 0, other_finance = 0 WHERE id = ?
            """)
        .param(id)
        .update();
    judged.inDueDiligence(id);
    judged.investigate(id, "investigate", JudgedCases.ZHANG, "SUPPORT");
    judged.investigate(id, "co-investigate", JudgedCases.ZHAO, "SUPPORT");
    superuser()
        .sql(
            """
            UPDATE ipledge.loan_application SET sales = NULL, margin = NULL, growth = NULL,
              inventory_days = NULL, receivable_days = NULL, payable_days = NULL,
              prepaid_days = NULL, advance_days = NULL, own_funds = NULL, existing_loans = NULL,
              other_finance = NULL WHERE id = ?
            """)
        .param(id)
        .update();

    assertThat(limit(id).most()).isEmpty();
    assertThat(limit(id).missing()).containsExactly("financials");
    assertThatThrownBy(() -> judged.review(id, JudgedCases.WU, "0.01"))
        .isInstanceOfSatisfying(
            Violation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("approval.limit-unknown");
              assertThat(refused.arguments()).containsEntry("missing", "financials");
            });
  }

  @ParameterizedTest
  @CsvSource({"approval.bank-capital", "approval.single-borrower-share"})
  void aParameterThatIsMissingIsNamedAndNothingBreaks(String key) {
    UUID id = cases.submitted("1500000", Cases.invention());
    superuser()
        .sql("UPDATE ipledge.rule_parameter SET valid_to = '2026-11-22' WHERE key = ?")
        .param(key)
        .update();
    valued(id);

    assertThat(limit(id).most()).isEmpty();
    assertThat(limit(id).missing()).containsExactly(key);
  }

  @Test
  void aProductThatIsNotOnOfferThatDayIsNamed() {
    UUID id = cases.submitted("1500000", Cases.invention());
    superuser()
        .sql("UPDATE ipledge.product SET valid_to = '2026-11-22' WHERE code = 'IP-PLEDGE'")
        .update();
    valued(id);

    assertThat(limit(id).missing()).containsExactly("IP-PLEDGE");
  }

  /** 2.6: an invention needs eight years, a utility model four; the day itself still counts. */
  @ParameterizedTest
  @CsvSource({
    "invention, 2034-11-23,",
    "invention, 2034-11-22, LIFE_TOO_SHORT",
    "invention,, LIFE_UNKNOWN",
    "utility-model, 2030-11-23,",
    "utility-model, 2030-11-22, LIFE_TOO_SHORT"
  })
  void aRightWhoseProtectionEndsTooSoonCarriesNothing(
      String kind, @Nullable LocalDate lastDay, @Nullable Why why) {
    var number = kind.equals("invention") ? Cases.invention() : Cases.utilityModel();
    UUID id = cases.submitted("100000", number);
    valued(id);
    superuser()
        .sql("UPDATE ipledge.ip_right SET last_day = ?::date WHERE number = ?")
        .params(lastDay, number.number())
        .update();

    assertThat(whyNot(id)).isEqualTo(why);
    assertThat(limit(id).pledgeLimit().isPositive()).isEqualTo(why == null);
    superuser()
        .sql("UPDATE ipledge.ip_right SET last_day = '2043-04-19' WHERE number = ?")
        .param(number.number())
        .update();
  }

  /** 2.6: a mark must have been in use for two years when the loan is applied for. */
  @ParameterizedTest
  @CsvSource({"2024-11-23,", "2024-11-24, USE_TOO_SHORT", ", USE_UNKNOWN"})
  void aMarkThatIsNotLongInUseCarriesNothing(@Nullable LocalDate since, @Nullable Why why) {
    UUID id = cases.stated("100000", Cases.figures(), since, Cases.mark());
    valued(id);

    assertThat(whyNot(id)).isEqualTo(why);
    assertThat(limit(id).pledgeLimit())
        .isEqualTo(why == null ? Money.cny("1800000.00") : Money.zero());
    if (why == Why.USE_TOO_SHORT) {
      assertThat(limit(id).notCounted().getFirst().arguments())
          .isEqualTo(Map.of("least", "2", "usedSince", "2024-11-24"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UPDATE ipledge.right_check SET result = 'FAIL' WHERE case_id = ?, CHECKS_NOT_PASSED",
    "UPDATE ipledge.right_check SET result = 'MISSING' WHERE case_id = ?, CHECKS_NOT_PASSED",
    "UPDATE ipledge.right_check SET result = 'WARN' WHERE case_id = ?,",
    "DELETE FROM ipledge.right_check WHERE case_id = ?, CHECKS_NOT_PASSED",
    "UPDATE ipledge.valuation SET state = 'VALUE_PROPOSED' WHERE application_id = ?, NO_VALUE"
  })
  void onlyARightWithAValueWhoseChecksWerePassedCounts(String change, @Nullable Why why) {
    UUID id = cases.submitted("100000", Cases.invention());
    valued(id);
    superuser().sql(change).param(id).update();

    assertThat(whyNot(id)).isEqualTo(why);
  }

  @Test
  void aKindOnWhichNothingIsLentIsNamedAndBreaksNothing() {
    UUID id = cases.submitted("100000", Cases.invention());
    superuser().sql("UPDATE ipledge.pledge_rate SET valid_to = '2026-11-22'").update();
    valued(id);

    assertThat(whyNot(id)).isEqualTo(Why.NO_RATE);
    assertThat(limit(id).most()).contains(Money.zero());
  }

  private void valued(UUID id) {
    judged.checked(id);
    judged.valued(id, "6000000");
  }

  private @Nullable Why whyNot(UUID id) {
    return limit(id).notCounted().stream().map(NotCounted::why).findFirst().orElse(null);
  }

  private LoanLimit limit(UUID id) {
    return as(ENGINE, () -> reader.read(id)).limit();
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }
}
