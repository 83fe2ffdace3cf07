package ipledge.rulebook;

import ipledge.shared.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A new edition of a decision model was put in force.
 *
 * @param recordId the edition's own id in the trail
 * @param caseId the same; a rule belongs to no case
 * @param modelId the DMN file's id
 * @param edition its name
 * @param validFrom first day
 * @param digest SHA-256 of the file, in hex
 */
record EditionEnacted(
    UUID recordId, UUID caseId, String modelId, String edition, LocalDate validFrom, String digest)
    implements DomainEvent {}
