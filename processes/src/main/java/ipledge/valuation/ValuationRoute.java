package ipledge.valuation;

/** By which way a value is found (2.1). */
public enum ValuationRoute {
  INTERNAL,
  NEGOTIATED,
  EXTERNAL
}
