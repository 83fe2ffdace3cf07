package ipledge.approval;

import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.UUID;

/**
 * The price of an approved loan was settled (CRD-03).
 *
 * @param annualRate in per cent
 * @param parts what it is made of, each with its basis points
 */
public record LoanPriced(UUID recordId, UUID caseId, String annualRate, List<String> parts)
    implements DomainEvent {}
