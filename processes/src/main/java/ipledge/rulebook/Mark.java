package ipledge.rulebook;

/** How sure a rule is. */
public enum Mark {
  /** Read in a law or regulation. */
  LAW,
  /** Stated in a policy paper. */
  SEED,
  /** General knowledge that somebody must check before relying on it. */
  UNVERIFIED,
  /** A proposal, an old figure or a made-up one: the bank replaces it. */
  SAMPLE,
  /** Decided by the bank itself. */
  BANK
}
