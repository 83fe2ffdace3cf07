package ipledge.contract;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Both sides signed a contract.
 *
 * @param digest SHA-256 of the paper that they signed
 * @param scanDocumentId the signed paper among the case's documents
 */
public record ContractSigned(
    UUID recordId,
    UUID caseId,
    String digest,
    LocalDate signedOn,
    Confidential signedByBorrower,
    Confidential signedForBank,
    Optional<UUID> scanDocumentId)
    implements DomainEvent {}
