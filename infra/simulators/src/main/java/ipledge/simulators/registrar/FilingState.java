package ipledge.simulators.registrar;

/** Where a filing stands. */
public enum FilingState {
  ACCEPTED,
  CORRECTION_REQUESTED,
  REGISTERED,
  REFUSED,
  WITHDRAWN;

  boolean open() {
    return this == ACCEPTED || this == CORRECTION_REQUESTED;
  }
}
