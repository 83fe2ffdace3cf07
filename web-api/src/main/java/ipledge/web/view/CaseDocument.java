package ipledge.web.view;

import ipledge.contract.DocumentKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A paper of a case.
 *
 * @param size in bytes
 * @param digest SHA-256 in hexadecimal
 * @param generated whether we made it
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
    Instant addedAt) {}
