package ipledge.workers.outside;

import ipledge.shared.Money;
import java.time.LocalDate;

/**
 * Money that a borrower paid back.
 *
 * @param seq the bank's number of the event; they only grow
 */
public record Repayment(long seq, String loanNo, Money amount, LocalDate paidOn) {}
