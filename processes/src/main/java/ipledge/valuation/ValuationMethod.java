package ipledge.valuation;

/** How a value was calculated or agreed (2.5, VAL-04). */
public enum ValuationMethod {
  /** ALG-11. */
  INTERNAL_MODEL,
  /** ALG-08. */
  RELIEF_FROM_ROYALTY,
  /** One offer, one reply. */
  NEGOTIATION,
  /** VAL-10 to VAL-17. */
  EXTERNAL_REPORT
}
