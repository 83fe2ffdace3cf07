package ipledge.pledge;

import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.UUID;

/** The rights of a filing were put before the registrability table once more (1.2.1). */
public record FilingPrechecked(
    UUID recordId, UUID caseId, PrecheckResult result, List<String> grounds)
    implements DomainEvent {}
