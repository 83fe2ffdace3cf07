package ipledge.simulators.registrar;

import java.time.LocalDate;

/**
 * An event of a right in the register and gazette (REG-P19), numbered over all rights.
 *
 * @param detail a registration number or the new value
 */
public record RightEvent(
    long seq, RightKind kind, String number, Type type, LocalDate on, String detail) {

  /** What happened to the right. */
  public enum Type {
    STATUS_CHANGED,
    TRANSFERRED,
    FEE_PAID,
    SUSPENDED,
    RESUMED,
    FROZEN,
    RELEASED,
    INVALIDATION_REQUESTED,
    INVALIDATION_CLOSED,
    LICENSED,
    PLEDGE_REGISTERED,
    PLEDGE_CANCELLED,
    PLEDGE_LAPSED
  }
}
