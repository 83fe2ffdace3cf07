package ipledge.collateral;

/** What a paper that the parties give about a right says. */
public enum Paper {
  /** They know of the invention filed on the same day and go on (REG-P11 ground 10). */
  CONTINUE_DESPITE_SAME_DAY_INVENTION,
  /** They know of the invalidation proceedings and go on (REG-P11 ground 11). */
  CONTINUE_DESPITE_INVALIDATION,
  /** A co-owner agrees (REG-P03, REG-T05, REG-C02). */
  CO_OWNER_CONSENT,
  /** The co-owners agreed that one of them may pledge (REG-P03, REG-C14). */
  CO_OWNERS_AGREEMENT,
  /** The pledgor is the owner under a new name (REG-T09). */
  NAME_CHANGE_PROOF,
  /** The licences granted before the pledge (REG-C02). */
  PRIOR_LICENCES,
  /** The owner of a mark whose term ends before the debt is due will renew it (ALG-04). */
  RENEWAL_UNDERTAKING
}
