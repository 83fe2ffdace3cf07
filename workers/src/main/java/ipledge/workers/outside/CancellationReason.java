package ipledge.workers.outside;

/** Why a pledge is cancelled (REG-P14, REG-C12). */
public enum CancellationReason {
  DEBT_PERFORMED,
  REALISED,
  WAIVED,
  CONTRACT_VOID,
  AGREED
}
