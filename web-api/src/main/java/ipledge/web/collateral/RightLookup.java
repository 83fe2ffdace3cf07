package ipledge.web.collateral;

import ipledge.collateral.RightNumber;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.collateral.Rights;
import ipledge.shared.BankTime;
import ipledge.web.view.FindingShown;
import ipledge.web.view.RightFacts;
import ipledge.web.view.RightsShown;
import ipledge.web.view.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Has the register asked by {@code workers} and waits a moment for its first answer: whoever types
 * a number wants to see the right, not a promise. No transaction is open while it waits.
 */
@Component
class RightLookup {

  private static final String INVALID = "collateral.number-invalid";
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

  private final Rights rights;
  private final RightQueries queries;
  private final RightsShown shown;
  private final Texts texts;
  private final Clock clock;

  RightLookup(Rights rights, RightQueries queries, RightsShown shown, Texts texts, Clock clock) {
    this.rights = rights;
    this.queries = queries;
    this.shown = shown;
    this.texts = texts;
    this.clock = clock;
  }

  /** A number that cannot exist is told so and not asked for. */
  RightFacts of(RightNumber number) {
    if (!number.isValid(BankTime.today(clock).getYear())) {
      return impossible(number);
    }
    UUID id = rights.inquire(number);
    RightView right = queries.find(id);
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!right.isAnswered() && System.nanoTime() < until) {
      LockSupport.parkNanos(PAUSE_NANOS);
      right = queries.find(id);
    }
    return shown.of(right);
  }

  private RightFacts impossible(RightNumber number) {
    Map<String, String> arguments = Map.of("number", number.number(), "kind", number.kind().name());
    return new RightFacts(
        number.kind(),
        number.number(),
        false,
        false,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(
            new FindingShown(
                FindingShown.Level.BLOCK, INVALID, texts.of(INVALID, arguments), "ALG-01", null)));
  }
}
