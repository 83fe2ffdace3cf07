package ipledge.posting;

import ipledge.shared.Money;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows under {@link Postings}. Accounts are always locked in the order of their codes, so that
 * two postings over the same accounts wait for each other and never deadlock. The lock goes through
 * a function of the owner: the application itself has no right to change an account.
 */
@Component
class Ledger {

  private final JdbcClient jdbc;
  private final Clock clock;

  Ledger(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Account(AccountRef ref, @Nullable BigDecimal floor, BigDecimal balance) {

    boolean bears(BigDecimal change) {
      return floor == null || balance.add(change).compareTo(floor) >= 0;
    }
  }

  record Reservation(ReservationId id, AccountRef from, AccountRef to, Money amount, UUID caseId) {}

  void open(AccountRef account, @Nullable BigDecimal floor) {
    jdbc.sql("INSERT INTO account (code, floor) VALUES (:code, :floor) ON CONFLICT DO NOTHING")
        .param("code", account.code())
        .param("floor", floor)
        .update();
  }

  Optional<Account> account(AccountRef ref) {
    return accounts("SELECT code, floor, balance FROM account WHERE code = :code", ref);
  }

  void requireAccount(AccountRef ref) {
    if (account(ref).isEmpty()) {
      throw PostingRefused.noSuchAccount(ref);
    }
  }

  /** Locks the accounts until the transaction ends, in the order of their codes. */
  void lock(AccountRef one, AccountRef other) {
    Stream.of(one, other).sorted(Comparator.comparing(AccountRef::code)).forEach(this::lock);
  }

  private Account lock(AccountRef ref) {
    return accounts("SELECT code, floor, balance FROM lock_account(:code)", ref)
        .orElseThrow(() -> PostingRefused.noSuchAccount(ref));
  }

  private Optional<Account> accounts(String sql, AccountRef ref) {
    return jdbc.sql(sql)
        .param("code", ref.code())
        .query(
            (row, number) ->
                new Account(
                    new AccountRef(row.getString("code")),
                    row.getBigDecimal("floor"),
                    row.getBigDecimal("balance")))
        .optional();
  }

  /** Moves the amount between two locked accounts; a floor that would break refuses it. */
  void move(
      UUID id,
      String kind,
      AccountRef from,
      AccountRef to,
      Money amount,
      @Nullable UUID caseId,
      String reference) {
    TreeMap<String, BigDecimal> lines = new TreeMap<>();
    lines.put(from.code(), amount.amount().negate());
    lines.put(to.code(), amount.amount());
    lines.forEach((code, change) -> requireBearing(new AccountRef(code), change));
    jdbc.sql(
            """
            INSERT INTO posting (id, kind, case_id, reference, at)
            VALUES (:id, :kind, :case, :reference, :at)
            """)
        .param("id", id)
        .param("kind", kind)
        .param("case", caseId)
        .param("reference", reference)
        .param("at", Timestamp.from(clock.instant()))
        .update();
    lines.forEach((code, change) -> insertLine(id, code, change));
  }

  private void requireBearing(AccountRef ref, BigDecimal change) {
    if (!lock(ref).bears(change)) {
      throw PostingRefused.insufficient(ref);
    }
  }

  private void insertLine(UUID id, String code, BigDecimal change) {
    jdbc.sql("INSERT INTO posting_line (posting_id, account_code, amount) VALUES (?, ?, ?)")
        .params(List.of(id, code, change))
        .update();
  }

  /** Whether this very movement stands under the reference; another one under it is refused. */
  boolean moved(String kind, AccountRef from, AccountRef to, Money amount, String reference) {
    Optional<Boolean> same =
        jdbc.sql(
                """
                SELECT count(*) FILTER (
                         WHERE (l.account_code = :from AND l.amount = -:amount)
                            OR (l.account_code = :to AND l.amount = :amount)) = 2
                FROM posting p JOIN posting_line l ON l.posting_id = p.id
                WHERE p.kind = :kind AND p.reference = :reference
                GROUP BY p.id
                """)
            .param("from", from.code())
            .param("to", to.code())
            .param("amount", amount.amount())
            .param("kind", kind)
            .param("reference", reference)
            .query(Boolean.class)
            .optional();
    if (same.isPresent() && !same.get()) {
      throw PostingRefused.referenceUsed(reference);
    }
    return same.isPresent();
  }

  void insert(Reservation reservation, String reference) {
    jdbc.sql(
            """
            INSERT INTO reservation (id, from_code, to_code, amount, case_id, reference)
            VALUES (:id, :from, :to, :amount, :case, :reference)
            """)
        .param("id", reservation.id().id())
        .param("from", reservation.from().code())
        .param("to", reservation.to().code())
        .param("amount", reservation.amount().amount())
        .param("case", reservation.caseId())
        .param("reference", reference)
        .update();
  }

  Optional<Reservation> reservation(String reference) {
    return reservations("SELECT * FROM reservation WHERE reference = :key", reference);
  }

  Reservation reservation(ReservationId id) {
    return reservations("SELECT * FROM reservation WHERE id = :key", id.id())
        .orElseThrow(PostingRefused::noSuchReservation);
  }

  private Optional<Reservation> reservations(String sql, Object key) {
    return jdbc.sql(sql)
        .param("key", key)
        .query(
            (row, number) ->
                new Reservation(
                    new ReservationId(row.getObject("id", UUID.class)),
                    new AccountRef(row.getString("from_code")),
                    new AccountRef(row.getString("to_code")),
                    Money.cny(row.getBigDecimal("amount")),
                    row.getObject("case_id", UUID.class)))
        .optional();
  }

  Optional<Resolution> resolution(ReservationId id) {
    return jdbc.sql("SELECT kind FROM reservation_resolution WHERE reservation_id = :id")
        .param("id", id.id())
        .query(String.class)
        .optional()
        .map(Resolution::valueOf);
  }

  void insert(ReservationId id, Resolution resolution, UUID postingId) {
    jdbc.sql(
            "INSERT INTO reservation_resolution (reservation_id, kind, posting_id) VALUES (?, ?, ?)")
        .params(List.of(id.id(), resolution.name(), postingId))
        .update();
  }
}
