package ipledge.collateral;

import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.UUID;

/**
 * A person looked for grounds that no table can see.
 *
 * @param clear rights on which nothing was found
 * @param found rights on which something was
 */
public record OtherGroundsExamined(UUID recordId, UUID caseId, List<UUID> clear, List<UUID> found)
    implements DomainEvent {}
