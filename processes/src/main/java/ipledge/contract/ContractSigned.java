package ipledge.contract;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Both sides signed a contract.
 *
 * @param digest SHA-256 of the paper that they signed
 */
public record ContractSigned(
    UUID recordId,
    UUID caseId,
    String digest,
    LocalDate signedOn,
    Confidential signedByBorrower,
    Confidential signedForBank)
    implements DomainEvent {}
