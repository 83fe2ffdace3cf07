package ipledge.pledge;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody asked a silent registrar.
 *
 * @param text what it said
 * @param again the day on which it is asked again if it stays silent
 */
public record RegistrarAsked(
    UUID recordId, UUID caseId, int round, Confidential text, LocalDate again)
    implements DomainEvent {}
