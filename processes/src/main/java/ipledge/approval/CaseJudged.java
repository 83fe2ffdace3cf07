package ipledge.approval;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import ipledge.shared.Money;
import java.util.Optional;
import java.util.UUID;

/**
 * A person judged the case at a step, on a decision sheet with this digest.
 *
 * @param amount recommended or approved, in yuan
 * @param authority what the person's role may approve here, in yuan (CRD-04); empty where the step
 *     approves nothing
 */
public record CaseJudged(
    UUID recordId,
    UUID caseId,
    String element,
    int round,
    String decision,
    Optional<Money> amount,
    Optional<Money> authority,
    Confidential opinion,
    String factsDigest)
    implements DomainEvent {}
