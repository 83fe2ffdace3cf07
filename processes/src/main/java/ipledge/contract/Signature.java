package ipledge.contract;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How a contract was signed on paper.
 *
 * @param digest SHA-256 of the document that was signed
 * @param signedByBorrower name of the borrower's signatory
 * @param signedForBank name of the bank's signatory
 */
public record Signature(
    UUID contractId,
    String digest,
    LocalDate signedOn,
    String signedByBorrower,
    String signedForBank) {}
