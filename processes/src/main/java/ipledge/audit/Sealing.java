package ipledge.audit;

import java.time.Duration;

/**
 * What one round of the sealer did.
 *
 * @param events events sealed, 0 when there was nothing to seal or another sealer is at work
 * @param oldest age of the oldest of them when it was sealed; zero when there was none
 * @param more whether another round finds work at once
 */
public record Sealing(int events, Duration oldest, boolean more) {

  static final Sealing NOTHING = new Sealing(0, Duration.ZERO, false);
}
