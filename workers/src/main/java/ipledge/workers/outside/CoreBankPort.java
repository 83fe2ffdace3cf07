package ipledge.workers.outside;

import java.util.Optional;

/** The bank's own books. Called outside any transaction. */
public interface CoreBankPort {

  /**
   * Pays a tranche out. Paid once per key, however often it is called; refused with the bank's
   * reason, such as {@code ACCOUNT_BLOCKED}, which is final for the key.
   */
  Outcome<Disbursed> disburse(RequestKey key, DisbursementOrder order);

  /** What became of the order of a key; empty when the bank never got it. */
  Outcome<Optional<Outcome.Known<Disbursed>>> disbursementByKey(
      String key, DisbursementOrder order);
}
