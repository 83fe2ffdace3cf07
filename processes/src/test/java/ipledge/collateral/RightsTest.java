package ipledge.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asking for a right is a question: it has one answer, and nobody is refused for asking too. */
@DomainTest
class RightsTest {

  private static final int AT_ONCE = 8;

  @Autowired Rights rights;
  @Autowired RightQueries queries;
  @Autowired JdbcClient jdbc;

  @Test
  void whoeverAsksAtTheSameMomentGetsTheSameRight() {
    for (int round = 0; round < 5; round++) {
      RightNumber number = RightNumber.parse(RightKind.TRADEMARK, "9900010" + round);
      assertThat(askedAtOnce(number)).hasSize(AT_ONCE).containsOnly(rights.inquire(number));
      assertThat(
              jdbc.sql("SELECT count(*) FROM ip_right WHERE number = ?")
                  .param(number.number())
                  .query(Long.class)
                  .single())
          .isOne();
    }
  }

  @Test
  void askingAgainWhileTheRegisterAnswersRefusesNeither() {
    UUID id = rights.inquire(Cases.invention());
    List<CompletableFuture<Void>> all =
        Stream.of(
                during(() -> assertThat(rights.inquire(Cases.invention())).isEqualTo(id)),
                during(() -> rights.learn(id, Cases.inOrder(RightKind.INVENTION), Cases.ENGINE)))
            .toList();
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    assertThat(queries.find(id).known()).isTrue();
  }

  private List<UUID> askedAtOnce(RightNumber number) {
    CountDownLatch start = new CountDownLatch(AT_ONCE);
    List<CompletableFuture<UUID>> asked =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          start.countDown();
                          await(start);
                          return rights.inquire(number);
                        },
                        Thread::startVirtualThread))
            .limit(AT_ONCE)
            .toList();
    return asked.stream().map(CompletableFuture::join).toList();
  }

  private static CompletableFuture<Void> during(Runnable work) {
    return CompletableFuture.runAsync(
        () -> {
          for (int i = 0; i < 50; i++) {
            work.run();
          }
        },
        Thread::startVirtualThread);
  }

  private static void await(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
