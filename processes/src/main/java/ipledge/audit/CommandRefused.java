package ipledge.audit;

import ipledge.shared.DomainEvent;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody asked for what is not allowed, and was told no.
 *
 * @param recordId the record it was asked of
 * @param caseId the case, or the record itself where there is no case
 * @param command what was asked for
 * @param code the violation's code
 * @param arguments the violation's arguments
 */
record CommandRefused(
    UUID recordId, UUID caseId, String command, String code, Map<String, String> arguments)
    implements DomainEvent {}
