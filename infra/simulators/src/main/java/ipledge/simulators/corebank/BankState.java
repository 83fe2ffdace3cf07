package ipledge.simulators.corebank;

import ipledge.simulators.corebank.BankEvent.AccountEntered;
import ipledge.simulators.corebank.BankEvent.DisbursementPaid;
import ipledge.simulators.corebank.BankEvent.DisbursementRefused;
import ipledge.simulators.corebank.BankEvent.RepaymentBooked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the bank's events make of its books. Not safe for threads. */
public final class BankState implements Consumer<BankEvent> {

  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Map<String, Disbursement> byKey = new LinkedHashMap<>();
  private final List<Repayment> repayments = new ArrayList<>();

  public BankState(List<Account> seed) {
    seed.forEach(account -> accounts.put(account.account(), account));
  }

  Optional<Account> account(String number) {
    return Optional.ofNullable(accounts.get(number));
  }

  Optional<Account> firstAccountOf(String uscc) {
    return accounts.values().stream().filter(account -> account.uscc().equals(uscc)).findFirst();
  }

  Optional<Disbursement> disbursementByKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  int orders() {
    return byKey.size();
  }

  List<Repayment> repayments() {
    return repayments;
  }

  /** What was paid out on a loan, in all. */
  BigDecimal disbursed(String loanNo) {
    return byKey.values().stream()
        .filter(order -> order.state() == Disbursement.State.DONE)
        .filter(order -> order.loanNo().equals(loanNo))
        .map(order -> new BigDecimal(order.amount()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal repaid(String loanNo) {
    return repayments.stream()
        .filter(repayment -> repayment.loanNo().equals(loanNo))
        .map(repayment -> new BigDecimal(repayment.amount()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public void accept(BankEvent event) {
    switch (event) {
      case AccountEntered entered -> accounts.put(entered.account().account(), entered.account());
      case DisbursementPaid paid -> {
        byKey.put(paid.key(), paid.disbursement());
        accounts.computeIfPresent(
            String.valueOf(paid.disbursement().account()),
            (number, account) -> account.credited(new BigDecimal(paid.disbursement().amount())));
      }
      case DisbursementRefused refused -> byKey.put(refused.key(), refused.disbursement());
      case RepaymentBooked booked -> repayments.add(booked.repayment());
    }
  }
}
