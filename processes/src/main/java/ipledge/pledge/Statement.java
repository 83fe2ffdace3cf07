package ipledge.pledge;

import java.util.UUID;

/**
 * A paper attached to a filing.
 *
 * @param rightId the right that it is about
 * @param givenBy who gave it, such as the pledgor or a co-owner
 */
public record Statement(UUID rightId, Paper paper, String givenBy) {}
