package ipledge.intake;

import java.util.EnumSet;
import java.util.Set;

/** Where a loan application stands. The table of moves is the only guard. */
public enum ApplicationState {
  DRAFT,
  SUBMITTED,
  CHECKING,
  INFORMATION_NEEDED,
  VALUATION,
  DUE_DILIGENCE,
  CREDIT_REVIEW,
  APPROVAL,
  CONTRACTING,
  REGISTRATION,
  CONDITIONS,
  DISBURSING,
  ACTIVE,
  REFUSED,
  WITHDRAWN;

  private static final Set<ApplicationState> ENDED = EnumSet.of(ACTIVE, REFUSED, WITHDRAWN);

  /** Whether the case is over for origination. */
  public boolean isEnded() {
    return ENDED.contains(this);
  }

  /** Whether the table has this move. */
  public boolean allows(ApplicationState next) {
    return switch (this) {
      case DRAFT -> next == SUBMITTED;
      case SUBMITTED -> next == CHECKING || next == WITHDRAWN;
      case CHECKING -> among(next, VALUATION, INFORMATION_NEEDED, REFUSED, WITHDRAWN);
      case INFORMATION_NEEDED ->
          among(next, CHECKING, DUE_DILIGENCE, CREDIT_REVIEW, APPROVAL, REFUSED, WITHDRAWN);
      case VALUATION -> among(next, DUE_DILIGENCE, REFUSED, WITHDRAWN);
      case DUE_DILIGENCE -> among(next, CREDIT_REVIEW, INFORMATION_NEEDED, WITHDRAWN);
      case CREDIT_REVIEW -> among(next, APPROVAL, INFORMATION_NEEDED, REFUSED, WITHDRAWN);
      case APPROVAL -> among(next, CONTRACTING, INFORMATION_NEEDED, REFUSED, WITHDRAWN);
      case CONTRACTING -> among(next, REGISTRATION, WITHDRAWN);
      case REGISTRATION -> among(next, CONDITIONS, REFUSED, WITHDRAWN);
      case CONDITIONS -> among(next, DISBURSING, WITHDRAWN);
      case DISBURSING -> among(next, ACTIVE, CONDITIONS);
      case ACTIVE, REFUSED, WITHDRAWN -> false;
    };
  }

  private static boolean among(ApplicationState next, ApplicationState... allowed) {
    return Set.of(allowed).contains(next);
  }
}
