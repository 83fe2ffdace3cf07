package ipledge.simulators.corebank;

import java.time.LocalDate;

/** Money a borrower paid back, as an event numbered from 1. */
public record Repayment(
    long seq, String loanNo, String amount, String currency, LocalDate paidOn) {}
