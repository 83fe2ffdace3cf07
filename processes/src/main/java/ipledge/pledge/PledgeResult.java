package ipledge.pledge;

/** What became of all filings of a case; the gateway after them asks for it. */
public enum PledgeResult {
  ALL_REGISTERED,
  REFUSED
}
