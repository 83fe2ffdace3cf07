package ipledge.contract;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a contract was signed on paper.
 *
 * @param digest SHA-256 of the document that was signed
 * @param signedByBorrower name of the borrower's signatory
 * @param signedForBank name of the bank's signatory
 * @param scanDocumentId the signed paper among the case's documents, where it was scanned
 */
public record Signature(
    UUID contractId,
    String digest,
    LocalDate signedOn,
    String signedByBorrower,
    String signedForBank,
    @Nullable UUID scanDocumentId) {

  /** Signed on paper that nobody scanned. */
  public Signature(
      UUID contractId,
      String digest,
      LocalDate signedOn,
      String signedByBorrower,
      String signedForBank) {
    this(contractId, digest, signedOn, signedByBorrower, signedForBank, null);
  }
}
