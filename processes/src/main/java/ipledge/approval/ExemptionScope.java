package ipledge.approval;

/** Under what the staff of a loan can be exempted (EXM-03). */
public enum ExemptionScope {
  /** Credit to a small or micro enterprise within the limit of CRD-50. */
  INCLUSIVE_DIRECT,
  /** Other business with a small or micro enterprise, to which the notice may be applied. */
  INCLUSIVE_BY_REFERENCE,
  /** A pledge loan of any amount: the sentence of its own in 34号 (CRD-22), and the pilot plans. */
  IP_PLEDGE_POLICY
}
