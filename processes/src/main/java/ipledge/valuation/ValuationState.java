package ipledge.valuation;

/** Where a valuation stands (2.7). The table of moves is the only guard. */
public enum ValuationState {
  REQUESTED,
  ROUTE_SET,
  /** By one scorer at least, and not yet by all who must score. */
  SCORED,
  OFFERED,
  AGREED,
  VALUE_PROPOSED,
  CONFIRMED,
  REJECTED,
  CLOSED;

  /** Whether the table has this move. */
  public boolean allows(ValuationState next) {
    return switch (this) {
      case REQUESTED -> next == ROUTE_SET;
      case ROUTE_SET -> next == SCORED || next == VALUE_PROPOSED || next == OFFERED;
      case SCORED -> next == VALUE_PROPOSED;
      case OFFERED -> next == AGREED || next == REJECTED;
      case AGREED, VALUE_PROPOSED -> next == CONFIRMED || next == ROUTE_SET;
      case REJECTED -> next == CLOSED;
      case CONFIRMED, CLOSED -> false;
    };
  }
}
