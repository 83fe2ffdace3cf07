package ipledge.intake;

import ipledge.intake.WorkingCapitalNeed.Days;
import ipledge.intake.WorkingCapitalNeed.Finance;
import ipledge.intake.WorkingCapitalNeed.Trade;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** The financial facts as the table keeps them. */
@Embeddable
class FinancialColumns {

  @Column private BigDecimal sales;
  @Column private BigDecimal margin;
  @Column private BigDecimal growth;

  @Column(name = "inventory_days")
  private Integer inventoryDays;

  @Column(name = "receivable_days")
  private Integer receivableDays;

  @Column(name = "payable_days")
  private Integer payableDays;

  @Column(name = "prepaid_days")
  private Integer prepaidDays;

  @Column(name = "advance_days")
  private Integer advanceDays;

  @Column(name = "own_funds")
  private BigDecimal ownFunds;

  @Column(name = "existing_loans")
  private BigDecimal existingLoans;

  @Column(name = "other_finance")
  private BigDecimal otherFinance;

  @SuppressWarnings("NullAway.Init")
  protected FinancialColumns() {}

  FinancialColumns(FinancialFacts facts) {
    sales = facts.trade().sales().amount();
    margin = facts.trade().margin().fraction();
    growth = facts.trade().growth().fraction();
    inventoryDays = facts.days().inventory();
    receivableDays = facts.days().receivable();
    payableDays = facts.days().payable();
    prepaidDays = facts.days().prepaid();
    advanceDays = facts.days().receivedInAdvance();
    ownFunds = facts.finance().ownFunds().amount();
    existingLoans = facts.finance().existingLoans().amount();
    otherFinance = facts.finance().other().amount();
  }

  FinancialFacts facts() {
    return new FinancialFacts(
        new Trade(Money.cny(sales), new Percentage(margin), new Percentage(growth)),
        new Days(inventoryDays, receivableDays, payableDays, prepaidDays, advanceDays),
        new Finance(Money.cny(ownFunds), Money.cny(existingLoans), Money.cny(otherFinance)));
  }
}
