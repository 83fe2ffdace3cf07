package ipledge.approval;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import ipledge.shared.Money;
import java.util.Optional;
import java.util.UUID;

/** A person judged the case at a step, on a decision sheet with this digest. */
public record CaseJudged(
    UUID recordId,
    UUID caseId,
    String element,
    int round,
    String decision,
    Optional<Money> amount,
    Confidential opinion,
    String factsDigest)
    implements DomainEvent {}
