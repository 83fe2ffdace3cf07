package ipledge.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Record ids that sort by time (UUID version 7, RFC 9562), so that indexes grow at one end. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000000000000000L;
  private static final long RANDOM_A = 0x0FFFL;
  private static final long RANDOM_B = 0x3FFFFFFFFFFFFFFFL;

  private Ids() {}

  public static UUID next(Clock clock) {
    long high = clock.millis() << 16 | VERSION | (RANDOM.nextLong() & RANDOM_A);
    return new UUID(high, VARIANT | (RANDOM.nextLong() & RANDOM_B));
  }
}
