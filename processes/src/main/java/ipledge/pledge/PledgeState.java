package ipledge.pledge;

import java.util.Set;

/** Where a filing stands (1.6). The table of moves is the only guard. */
public enum PledgeState {
  DRAFT,
  PRECHECK_FAILED,
  READY,
  /** Sent, and not yet known to have arrived. */
  SUBMITTED,
  ACCEPTED,
  CORRECTION_REQUESTED,
  DEEMED_WITHDRAWN,
  REGISTERED,
  REFUSED,
  WITHDRAWN,
  CANCEL_PENDING,
  CANCELLED;

  /** Whether the table has this move. */
  public boolean allows(PledgeState next) {
    return switch (this) {
      case DRAFT -> among(next, READY, PRECHECK_FAILED, WITHDRAWN);
      case PRECHECK_FAILED -> next == WITHDRAWN;
      case READY -> among(next, SUBMITTED, WITHDRAWN);
      // A form that the registrar does not even take in is refused without having been accepted.
      case SUBMITTED -> among(next, ACCEPTED, REFUSED, WITHDRAWN);
      case ACCEPTED ->
          among(next, CORRECTION_REQUESTED, DEEMED_WITHDRAWN, REGISTERED, REFUSED, WITHDRAWN);
      case CORRECTION_REQUESTED -> among(next, ACCEPTED, DEEMED_WITHDRAWN, WITHDRAWN);
      case REGISTERED -> next == CANCEL_PENDING;
      case CANCEL_PENDING -> next == CANCELLED;
      case DEEMED_WITHDRAWN, REFUSED, WITHDRAWN, CANCELLED -> false;
    };
  }

  private static boolean among(PledgeState next, PledgeState... allowed) {
    return Set.of(allowed).contains(next);
  }
}
