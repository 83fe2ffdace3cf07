package ipledge.workers.outside;

import ipledge.collateral.RightNumber;
import java.util.Optional;

/**
 * The registrar of pledges on intellectual property (REG-13). Every method may block for as long as
 * the settings allow and is called outside any transaction.
 */
public interface RegistrarPort {

  /** Asks the register for a right; empty when it has none under this number. */
  Outcome<Optional<RegisterEntry>> lookUp(RightNumber right);

  /** Files for registration. Filed once per key, however often it is called. */
  Outcome<FilingStatus> file(RequestKey key, Filing filing);

  /** Where a filing stands. */
  Outcome<FilingStatus> status(String filingNo);

  /** Where the filing of a key stands; empty when the registrar never got it. */
  Outcome<Optional<FilingStatus>> statusByKey(String key);

  /** Answers a correction notice with the corrected form. */
  Outcome<FilingStatus> correct(RequestKey key, String filingNo, Filing filing);

  /** Takes a filing back; refused with {@code decided} once the registrar has decided. */
  Outcome<FilingStatus> withdraw(RequestKey key, String filingNo);

  /** Has a registered pledge cancelled; refused with {@code ended} when it has ended already. */
  Outcome<PledgeEnded> cancel(RequestKey key, String registrationNo, CancellationReason reason);
}
