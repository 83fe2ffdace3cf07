package ipledge.simulators.corebank;

/** What happens at the bank. */
public sealed interface BankEvent {

  /** The bank opened or changed an account. */
  record AccountEntered(Account account) implements BankEvent {}

  record DisbursementPaid(String key, Disbursement disbursement) implements BankEvent {}

  record DisbursementRefused(String key, Disbursement disbursement) implements BankEvent {}

  record RepaymentBooked(Repayment repayment) implements BankEvent {}
}
