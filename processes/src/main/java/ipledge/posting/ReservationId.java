package ipledge.posting;

import java.util.UUID;

/**
 * Money set aside that is not yet moved.
 *
 * @param id the reservation
 */
public record ReservationId(UUID id) {}
