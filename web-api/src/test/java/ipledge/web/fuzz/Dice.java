package ipledge.web.fuzz;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * The only source of chance. Every shot of a campaign has dice of its own, made from the campaign's
 * seed and the shot's number, so that a shot falls the same however many fell before it in another
 * run.
 */
final class Dice {

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Random random;

  Dice(long seed, int shot) {
    random = new Random(seed * SPREAD + shot * 0xBF58476D1CE4E5B9L);
  }

  /** From 0 up to, and without, the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** True in this share of a hundred. */
  boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  UUID uuid() {
    return new UUID(
        random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L,
        random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
