package ipledge.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.shared.Money;
import ipledge.shared.Violation;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class PostingsTest {

  private static final Money NOTHING = Money.zero();
  private static final UUID CASE = UUID.randomUUID();

  @Autowired Postings postings;
  @Autowired JdbcClient app;
  @Autowired TransactionTemplate transaction;
  @Autowired TestDatabase database;

  private final String suffix = UUID.randomUUID().toString();
  private final AccountRef plan = new AccountRef("plan:" + suffix);
  private final AccountRef quota = new AccountRef("quota:" + suffix);
  private final AccountRef used = new AccountRef("used:" + suffix);

  @Test
  void reservedMoneyLeavesAtOnceAndArrivesWhenItIsPosted() {
    quotaOf("100.00");

    ReservationId reservation = reserve("60.01", "loan");
    assertThat(postings.balance(quota)).isEqualTo(Money.cny("39.99"));
    assertThat(postings.balance(used)).isEqualTo(NOTHING);

    assertThat(postings.post(reservation)).isTrue();
    assertThat(postings.balance(quota)).isEqualTo(Money.cny("39.99"));
    assertThat(postings.balance(used)).isEqualTo(Money.cny("60.01"));
  }

  @Test
  void voidedAndExpiredMoneyGoesBack() {
    quotaOf("100.00");

    assertThat(postings.voidReservation(reserve("40.00", "one"))).isTrue();
    assertThat(postings.expire(reserve("50.00", "two"))).isTrue();

    assertThat(postings.balance(quota)).isEqualTo(Money.cny("100.00"));
    assertThat(postings.balance(quota.held())).isEqualTo(NOTHING);
  }

  @Test
  void aReservationEndsOnceAndInOneWay() {
    quotaOf("100.00");
    ReservationId reservation = reserve("60.00", "loan");
    assertThat(postings.post(reservation)).isTrue();

    assertThat(postings.post(reservation)).isFalse();
    assertThatThrownBy(() -> postings.voidReservation(reservation))
        .satisfies(thrown -> assertCode(thrown, "posting.resolved-otherwise"));
    assertThat(postings.balance(used)).isEqualTo(Money.cny("60.00"));
  }

  @Test
  void theSameReferenceReservesOnce() {
    quotaOf("100.00");

    ReservationId first = reserve("60.00", "loan");
    assertThat(reserve("60.00", "loan")).isEqualTo(first);
    assertThat(postings.balance(quota)).isEqualTo(Money.cny("40.00"));

    assertThatThrownBy(() -> reserve("60.01", "loan"))
        .satisfies(thrown -> assertCode(thrown, "posting.reference-used"));
  }

  @Test
  void theSameTransferHappensOnce() {
    quotaOf("100.00");

    assertThat(postings.transfer(quota, used, Money.cny("10.00"), CASE, suffix + "pay")).isTrue();
    assertThat(postings.transfer(quota, used, Money.cny("10.00"), CASE, suffix + "pay")).isFalse();
    assertThat(postings.balance(used)).isEqualTo(Money.cny("10.00"));
    assertThatThrownBy(
            () -> postings.transfer(quota, used, Money.cny("11.00"), CASE, suffix + "pay"))
        .satisfies(thrown -> assertCode(thrown, "posting.reference-used"));
  }

  @Test
  void noAccountFallsBelowItsFloor() {
    quotaOf("100.00");

    assertThatThrownBy(() -> reserve("100.01", "loan"))
        .satisfies(thrown -> assertCode(thrown, "posting.insufficient"));
    assertThat(postings.balance(quota)).isEqualTo(Money.cny("100.00"));
  }

  @Test
  void ofTwoWhoRaceForTheLastYuanExactlyOneWins() throws Exception {
    quotaOf("1.00");

    List<Object> results = together(2, racer -> reserve("1.00", "racer-" + racer));

    assertThat(results.stream().filter(ReservationId.class::isInstance)).hasSize(1);
    assertThat(results.stream().filter(Violation.class::isInstance))
        .singleElement()
        .satisfies(thrown -> assertCode((Throwable) thrown, "posting.insufficient"));
    assertThat(postings.balance(quota)).isEqualTo(NOTHING);
  }

  @Test
  void thirtyRacersReserveWhatThereIsAndNotAFenMore() throws Exception {
    quotaOf("10.00");

    List<Object> results = together(30, racer -> reserve("1.00", "racer-" + racer));

    assertThat(results.stream().filter(ReservationId.class::isInstance)).hasSize(10);
    assertThat(postings.balance(quota)).isEqualTo(NOTHING);
    assertThat(postings.balance(quota.held())).isEqualTo(Money.cny("10.00"));
  }

  @Test
  void ofPostAndVoidAtTheSameTimeExactlyOneHappens() throws Exception {
    quotaOf("5.00");
    ReservationId reservation = reserve("5.00", "loan");

    List<Object> results =
        together(
            2,
            racer ->
                racer == 0 ? postings.post(reservation) : postings.voidReservation(reservation));

    assertThat(results.stream().filter(Boolean.TRUE::equals)).hasSize(1);
    Money total = postings.balance(quota).plus(postings.balance(used));
    assertThat(total).isEqualTo(Money.cny("5.00"));
  }

  @Test
  void theSameReservationAskedForTwiceAtOnceIsOne() throws Exception {
    quotaOf("5.00");

    List<Object> results = together(4, racer -> reserve("1.00", "same"));

    assertThat(results).hasSize(4).containsOnly(results.getFirst());
    assertThat(postings.balance(quota)).isEqualTo(Money.cny("4.00"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20061022, 42, 7_777_777})
  void whateverHappensNothingIsLostAndNothingIsMade(long seed) {
    quotaOf("1000.00");
    Random random = new Random(seed);
    List<ReservationId> reservations = new ArrayList<>();
    for (int step = 0; step < 60; step++) {
      if (reservations.isEmpty() || random.nextBoolean()) {
        String amount = (1 + random.nextInt(200)) + "." + (10 + random.nextInt(90));
        try {
          reservations.add(reserve(amount, "step-" + step));
        } catch (PostingRefused refused) {
          assertCode(refused, "posting.insufficient");
        }
      } else {
        endSomehow(reservations.remove(random.nextInt(reservations.size())), random.nextInt(3));
      }
      Money sum =
          postings.balance(quota).plus(postings.balance(quota.held())).plus(postings.balance(used));
      assertThat(sum).as("seed %d, step %d", seed, step).isEqualTo(Money.cny("1000.00"));
    }
    assertThat(recomputedBalancesDiffer()).isZero();
  }

  @Test
  void aPostingThatDoesNotSumToZeroCannotCommit() {
    quotaOf("100.00");

    assertThatThrownBy(
            () -> transaction.executeWithoutResult(status -> rawPosting("10.00", "-9.99")))
        .hasStackTraceContaining("sum to 0.01");
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> rawPosting("10.00")))
        .hasStackTraceContaining("has 1 lines");
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> rawPosting()))
        .hasStackTraceContaining("has 0 lines");
  }

  @Test
  void theTableItselfHoldsTheFloor() {
    quotaOf("5.00");

    assertThatThrownBy(
            () -> transaction.executeWithoutResult(status -> rawPosting("5.01", "-5.01")))
        .hasStackTraceContaining("account_above_floor");
  }

  @Test
  void theApplicationCanNeitherChangeRowsNorBalances() {
    quotaOf("5.00");

    for (String statement :
        List.of(
            "UPDATE account SET balance = 1000000",
            "UPDATE account SET floor = -1000000",
            "UPDATE posting SET reference = 'other'",
            "DELETE FROM posting",
            "UPDATE posting_line SET amount = 1",
            "DELETE FROM posting_line",
            "DELETE FROM reservation_resolution",
            "INSERT INTO account (code, balance) VALUES ('free:money', 1000000)")) {
      assertThatThrownBy(() -> app.sql(statement).update())
          .as(statement)
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void notEvenTheOwnerChangesARow() {
    quotaOf("5.00");
    JdbcClient owner = JdbcClient.create(database.owner());

    assertThatThrownBy(() -> owner.sql("UPDATE posting_line SET amount = amount * 2").update())
        .hasStackTraceContaining("never changed");
  }

  @Test
  void anAccountKeepsItsFloor() {
    postings.open(plan, null);
    postings.open(plan, null);

    assertThatThrownBy(() -> postings.open(plan, NOTHING))
        .satisfies(thrown -> assertCode(thrown, "posting.other-floor"));
  }

  private void quotaOf(String amount) {
    postings.open(plan, null);
    postings.open(quota, NOTHING);
    postings.open(used, NOTHING);
    postings.transfer(plan, quota, Money.cny(amount), null, suffix + "plan");
  }

  private ReservationId reserve(String amount, String reference) {
    return postings.reserve(quota, used, Money.cny(amount), CASE, suffix + reference);
  }

  private void endSomehow(ReservationId reservation, int way) {
    boolean done =
        switch (way) {
          case 0 -> postings.post(reservation);
          case 1 -> postings.voidReservation(reservation);
          default -> postings.expire(reservation);
        };
    assertThat(done).isTrue();
  }

  private void rawPosting(String... amounts) {
    UUID id = UUID.randomUUID();
    app.sql("INSERT INTO posting (id, kind, reference, at) VALUES (?, 'TRANSFER', ?, now())")
        .params(id, id.toString())
        .update();
    List<AccountRef> accounts = List.of(used, quota);
    for (int i = 0; i < amounts.length; i++) {
      app.sql("INSERT INTO posting_line VALUES (?, ?, ?::numeric)")
          .params(id, accounts.get(i).code(), amounts[i])
          .update();
    }
  }

  private int recomputedBalancesDiffer() {
    return app.sql(
            """
            SELECT count(*) FROM account a
            WHERE a.balance <> (SELECT coalesce(sum(amount), 0) FROM posting_line
                                WHERE account_code = a.code)
            """)
        .query(Integer.class)
        .single();
  }

  private interface Racer {
    Object run(int number);
  }

  private static List<Object> together(int racers, Racer work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(racers);
    List<Object> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(racers)) {
      List<Future<Object>> runs = new ArrayList<>();
      for (int i = 0; i < racers; i++) {
        int number = i;
        Callable<Object> run =
            () -> {
              start.await();
              try {
                return work.run(number);
              } catch (Violation refused) {
                return refused;
              }
            };
        runs.add(threads.submit(run));
      }
      for (Future<Object> run : runs) {
        results.add(run.get());
      }
    }
    return results;
  }

  private static void assertCode(Throwable thrown, String code) {
    assertThat(thrown)
        .isInstanceOfSatisfying(Violation.class, v -> assertThat(v.code()).isEqualTo(code));
  }
}
