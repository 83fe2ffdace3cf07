package ipledge.simulators.fault;

import org.jspecify.annotations.Nullable;

/**
 * A fault as it is switched on.
 *
 * @param delayMillis how long SLOW waits; 2000 when left out
 * @param count how many requests it hits; until switched off when left out
 */
public record Fault(FaultMode mode, @Nullable Long delayMillis, @Nullable Integer count) {

  /** The longest delay, so that a typing error does not hang the stack. */
  private static final long LONGEST_MILLIS = 600_000;

  public Fault {
    if (mode == null) {
      throw new IllegalArgumentException("A fault needs a mode.");
    }
    if (delayMillis != null && (delayMillis < 0 || delayMillis > LONGEST_MILLIS)) {
      throw new IllegalArgumentException("A delay lies between 0 and 600000 ms.");
    }
    if (count != null && count < 1) {
      throw new IllegalArgumentException("A fault hits at least one request.");
    }
  }

  public static Fault always(FaultMode mode) {
    return new Fault(mode, null, null);
  }

  public static Fault times(FaultMode mode, int count) {
    return new Fault(mode, null, count);
  }

  public static Fault slow(long delayMillis) {
    return new Fault(FaultMode.SLOW, delayMillis, null);
  }

  long delay() {
    return delayMillis == null ? 2_000 : delayMillis;
  }

  Fault afterOneHit() {
    if (count == null) {
      return this;
    }
    return count == 1 ? always(FaultMode.NONE) : new Fault(mode, delayMillis, count - 1);
  }
}
