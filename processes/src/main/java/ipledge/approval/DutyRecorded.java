package ipledge.approval;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody put a warning, a dissent, an outside instruction or a reply on record.
 *
 * @param follows the record that it answers
 * @param askedBy who asked from outside
 * @param through how it was asked
 * @param factsDigest digest of the decision sheet as it was then
 */
public record DutyRecorded(
    UUID recordId,
    UUID caseId,
    DutyRecord.Kind duty,
    Optional<UUID> follows,
    Confidential content,
    Optional<Confidential> askedBy,
    Optional<Confidential> through,
    Optional<LocalDate> askedOn,
    String factsDigest)
    implements DomainEvent {}
