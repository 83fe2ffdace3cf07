package ipledge.web.view;

import ipledge.pledge.PledgeState;

/** Where a filing stands, as pages name it. */
public enum FilingState {
  DRAFT,
  PRECHECK_FAILED,
  READY,
  SUBMITTED,
  ACCEPTED,
  CORRECTION_REQUESTED,
  REGISTERED,
  REFUSED,
  WITHDRAWN,
  CANCELLED;

  public static FilingState of(PledgeState state) {
    return switch (state) {
      case DEEMED_WITHDRAWN -> WITHDRAWN;
      // Until the register has struck it out the pledge stands.
      case CANCEL_PENDING -> REGISTERED;
      default -> valueOf(state.name());
    };
  }
}
