package ipledge.loan;

import ipledge.shared.DomainEvent;
import ipledge.shared.Money;
import java.util.UUID;

/** Every condition precedent is met, and the payee is named. */
public record ConditionsConfirmed(
    UUID recordId,
    UUID caseId,
    String number,
    Money amount,
    PaymentMethod paymentMethod,
    String payeeCode,
    int round)
    implements DomainEvent {}
