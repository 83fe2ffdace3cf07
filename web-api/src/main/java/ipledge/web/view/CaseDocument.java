package ipledge.web.view;

import ipledge.contract.DocumentKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A paper of a case.
 *
 * @param size in bytes
 * @param digest SHA-256 in hexadecimal
 * @param generated whether we made it
 * @param usedFor the decisions that rest on it, in words
 */
public record CaseDocument(
    UUID id,
    DocumentKind kind,
    String title,
    String fileName,
    String mediaType,
    int size,
    String digest,
    boolean generated,
    Person addedBy,
    Instant addedAt,
    List<String> usedFor) {

  public CaseDocument {
    usedFor = List.copyOf(usedFor);
  }
}
