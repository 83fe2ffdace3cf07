package ipledge.party;

import java.time.Instant;
import java.util.UUID;

/**
 * What the bank knew of a firm from some moment on; written once.
 *
 * @param recordedBy the member of the staff who said it
 */
public record EnterpriseProfile(
    UUID id, UUID enterpriseId, EnterpriseFacts facts, String recordedBy, Instant recordedAt) {}
