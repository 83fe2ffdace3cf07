package ipledge.posting;

import ipledge.shared.Ids;
import ipledge.shared.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money in double entry, exact to the fen (reliability rule R11). Every posting sums to zero, rows
 * are never changed, and no account falls below its floor, however many transactions race for the
 * last yuan: balances stand under a row lock and a CHECK. Each movement carries a reference; the
 * same movement asked for twice happens once.
 */
@Service
@Transactional
public class Postings {

  private final Ledger ledger;
  private final Clock clock;

  Postings(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Opens an account, once.
   *
   * @param floor what the balance never falls below; null for an account of the outside world
   * @throws PostingRefused {@code posting.other-floor} if it stands there with another floor
   */
  public void open(AccountRef account, @Nullable Money floor) {
    BigDecimal wanted = floor == null ? null : floor.amount();
    ledger.open(account, wanted);
    ledger.open(account.held(), BigDecimal.ZERO.setScale(2));
    BigDecimal stored = ledger.account(account).orElseThrow().floor();
    boolean same = wanted == null ? stored == null : wanted.equals(stored);
    if (!same) {
      throw PostingRefused.otherFloor(account);
    }
  }

  /**
   * Moves money at once.
   *
   * @return whether it moved now; false if this very movement was made before
   * @throws PostingRefused {@code posting.insufficient} if the floor of {@code from} would break;
   *     {@code posting.reference-used} if the reference stands for another movement
   */
  public boolean transfer(
      AccountRef from, AccountRef to, Money amount, @Nullable UUID caseId, String reference) {
    requirePositive(amount);
    ledger.lock(from, to);
    if (ledger.moved("TRANSFER", from, to, amount, reference)) {
      return false;
    }
    ledger.move(Ids.next(clock), "TRANSFER", from, to, amount, caseId, reference);
    return true;
  }

  /**
   * Sets money aside: it leaves {@code from} at once and reaches {@code to} only when posted.
   *
   * @return the reservation; the same one when asked again
   * @throws PostingRefused {@code posting.insufficient} if the floor of {@code from} would break;
   *     {@code posting.reference-used} if the reference stands for another reservation
   */
  public ReservationId reserve(
      AccountRef from, AccountRef to, Money amount, UUID caseId, String reference) {
    requirePositive(amount);
    ledger.lock(from, from.held());
    Optional<Ledger.Reservation> earlier = ledger.reservation(reference);
    if (earlier.isPresent()) {
      Ledger.Reservation same =
          new Ledger.Reservation(earlier.get().id(), from, to, amount, caseId);
      if (!same.equals(earlier.get())) {
        throw PostingRefused.referenceUsed(reference);
      }
      return same.id();
    }
    ledger.requireAccount(to);
    ReservationId id = new ReservationId(Ids.next(clock));
    ledger.move(id.id(), "RESERVE", from, from.held(), amount, caseId, reference);
    ledger.insert(new Ledger.Reservation(id, from, to, amount, caseId), reference);
    return id;
  }

  /**
   * The reserved money moves to where it was meant for.
   *
   * @return whether it happened now; false if it was posted before
   * @throws PostingRefused {@code posting.resolved-otherwise} if it was voided or expired
   */
  public boolean post(ReservationId id) {
    return resolve(id, Resolution.POST);
  }

  /** The reserved money goes back; results as {@link #post}. */
  public boolean voidReservation(ReservationId id) {
    return resolve(id, Resolution.VOID);
  }

  /** The reserved money goes back because time ran out; results as {@link #post}. */
  public boolean expire(ReservationId id) {
    return resolve(id, Resolution.EXPIRE);
  }

  /** Whether the reserved money still waits for its end. */
  @Transactional(readOnly = true)
  public boolean isOpen(ReservationId id) {
    return ledger.resolution(id).isEmpty();
  }

  /**
   * What the account holds now, without what is reserved from it.
   *
   * @throws PostingRefused {@code posting.no-such-account}
   */
  @Transactional(readOnly = true)
  public Money balance(AccountRef account) {
    return Money.cny(
        ledger.account(account).orElseThrow(() -> PostingRefused.noSuchAccount(account)).balance());
  }

  /** The same, or nothing where the account was never opened. */
  @Transactional(readOnly = true)
  public Optional<Money> balanceIfOpen(AccountRef account) {
    return ledger.account(account).map(Ledger.Account::balance).map(Money::cny);
  }

  private boolean resolve(ReservationId id, Resolution resolution) {
    Ledger.Reservation reservation = ledger.reservation(id);
    AccountRef destination = resolution == Resolution.POST ? reservation.to() : reservation.from();
    // Everybody who ends this reservation waits here, so the next line sees who was first.
    ledger.lock(reservation.from().held(), destination);
    Optional<Resolution> already = ledger.resolution(id);
    if (already.isPresent()) {
      if (already.get() != resolution) {
        throw PostingRefused.resolvedOtherwise(already.get());
      }
      return false;
    }
    UUID postingId = Ids.next(clock);
    ledger.move(
        postingId,
        resolution.name(),
        reservation.from().held(),
        destination,
        reservation.amount(),
        reservation.caseId(),
        id.id().toString());
    ledger.insert(id, resolution, postingId);
    return true;
  }

  private static void requirePositive(Money amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("an amount to move is positive");
    }
  }
}
