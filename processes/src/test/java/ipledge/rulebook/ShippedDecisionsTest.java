package ipledge.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.shared.Sha256;
import ipledge.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ShippedDecisionsTest {

  private static final int APPLICATIONS = 4;

  private final DataSource source = TestDatabase.create().app();
  private final TransactionTemplate transaction =
      new TransactionTemplate(new DataSourceTransactionManager(source));
  private final EditionRows rows = new EditionRows(JdbcClient.create(source), Clock.systemUTC());
  private final ShippedDecisions shipped = new ShippedDecisions(rows);

  @Test
  void applicationsThatStartTogetherImportEachTableOnce() throws Exception {
    CyclicBarrier start = new CyclicBarrier(APPLICATIONS);
    try (ExecutorService threads = Executors.newFixedThreadPool(APPLICATIONS)) {
      List<Future<Integer>> applications =
          IntStream.range(0, APPLICATIONS)
              .mapToObj(
                  number ->
                      threads.submit(
                          () -> {
                            start.await();
                            transaction.executeWithoutResult(status -> shipped.importUnknown());
                            return number;
                          }))
              .toList();
      for (Future<Integer> application : applications) {
        assertThat(application.get()).isNotNegative();
      }
    }

    assertThat(rows.all()).hasSize(ShippedDecisions.shipped().size());
    assertThat(rows.inForce("approval-route", LocalDate.of(2026, 11, 23))).isPresent();
  }

  @Test
  void aTableThatHasAnEditionIsNeverTouchedAndANewOneComesWithTheSoftware() {
    String own = DecisionsTest.shippedWith("approval-route");
    rows.insert(
        DecisionModel.read(own), "own", LocalDate.of(2026, 3, 1), own, "the bank", "mu.qing");

    shipped.importUnknown();

    assertThat(rows.ofModel("rules-approval-route"))
        .extracting(stored -> stored.edition().edition())
        .containsExactly("own");
    assertThat(rows.models()).hasSize(ShippedDecisions.shipped().size());
  }

  @Test
  void aReaderSeesWhatWouldComeInAndWritesNothing() {
    LocalDate day = LocalDate.of(2026, 11, 23);
    EditionRows.Stored seen = shipped.wouldHold("loan-pricing", day).orElseThrow();

    assertThat(rows.all()).isEmpty();
    assertThat(shipped.wouldHold("loan-pricing", LocalDate.of(2025, 12, 31))).isEmpty();
    shipped.importUnknown();
    assertThat(rows.inForce("loan-pricing", day)).contains(seen);
    assertThat(shipped.wouldHold("loan-pricing", day)).isEmpty();
  }

  @Test
  void theDigestIsThatOfTheFile() {
    shipped.importUnknown();

    assertThat(rows.all())
        .allSatisfy(
            stored -> assertThat(stored.edition().digest()).isEqualTo(Sha256.hex(stored.dmn())));
  }
}
