package ipledge.intake;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.rulebook.Span;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestClock;
import ipledge.testing.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 3.7: the channel says how fast a step must be. */
@DomainTest
class TargetTimesTest {

  @Autowired TargetTimes targets;
  @Autowired Applications applications;
  @Autowired Cases cases;
  @Autowired TestClock clock;
  @Autowired TestDatabase database;

  @ParameterizedTest
  @CsvSource({
    "supply-information, GREEN, 1",
    "investigate, GREEN, 2",
    "co-investigate, GREEN, 1",
    "review-credit, GREEN, 2",
    "approve, GREEN, 1",
    "supply-information, ORDINARY, 5",
    "investigate, ORDINARY, 5",
    "co-investigate, ORDINARY, 3",
    "review-credit, ORDINARY, 5",
    "approve, ORDINARY, 3",
    "supply-information, , 5",
    "sign-contracts, GREEN, 3",
    "sign-contracts, ORDINARY, 3"
  })
  void eachStepHasItsTimeInEachChannel(String step, @Nullable Channel channel, int days) {
    UUID id = inChannel(channel);

    assertThat(as(ENGINE, () -> targets.of("due." + step, id))).isEqualTo(Span.workingDays(days));
  }

  @Test
  void theBankSetsItsOwnFromADayOnAndForABranch() {
    UUID id = inChannel(Channel.GREEN);
    JdbcClient.create(database.superuser())
        .sql(
            """
            INSERT INTO ipledge.rule_parameter (key, scope_kind, scope_id, text_value, unit,
              rule_id, source, mark, valid_from, set_by)
            VALUES ('due.make-offer.green', 'BRANCH', 'BJ-HD', '4', 'DAY', 'CRD-02', 'test', 'BANK',
              '2026-11-24', 'test')
            """)
        .update();

    assertThat(as(ENGINE, () -> targets.of("due.make-offer", id))).isEqualTo(Span.workingDays(1));
    clock.advance(Duration.ofDays(1));
    assertThat(as(ENGINE, () -> targets.of("due.make-offer", id))).isEqualTo(Span.days(4));
  }

  private UUID inChannel(@Nullable Channel channel) {
    UUID id = cases.submitted("1500000", Cases.invention());
    if (channel != null) {
      as(
          ENGINE,
          () -> {
            applications.decideChannel(id, channel, ENGINE);
            return id;
          });
    }
    return id;
  }
}
