package ipledge.loan;

import ipledge.shared.DomainEvent;
import ipledge.shared.Money;
import java.time.LocalDate;
import java.util.UUID;

/** The core bank paid the loan out. */
public record LoanDisbursed(
    UUID recordId, UUID caseId, String number, Money amount, String orderNo, LocalDate bookedOn)
    implements DomainEvent {}
