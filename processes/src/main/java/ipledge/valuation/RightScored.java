package ipledge.valuation;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import java.util.UUID;

/**
 * A person scored a right by the bank's own model. What was said is confidential until a value is
 * proposed: the next scorer must not see it.
 *
 * @param ordinal which scorer it was
 * @param inputs points, benchmark and its source
 */
public record RightScored(UUID recordId, UUID caseId, int round, int ordinal, Confidential inputs)
    implements DomainEvent {}
