package ipledge.demo.play;

import ipledge.demo.client.ApiProblem;
import ipledge.demo.client.Desk;
import ipledge.demo.client.WaitedInVain;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The bank's time as the API says it, and its being led on. */
public final class BankClock {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int NO_SUCH_ADDRESS = 404;

  private final Desk desk;

  /**
   * @param desk of somebody who may read it; only an operator may lead it
   */
  public BankClock(Desk desk) {
    this.desk = desk;
  }

  /**
   * The bank's time.
   *
   * @param ahead how far it is ahead of the wall's
   * @param target how far it is being led
   */
  public record Reading(Instant now, Duration ahead, Duration target) {

    boolean isThere() {
      return ahead.compareTo(target) >= 0;
    }

    /** The bank's day. */
    public LocalDate day() {
      return LocalDate.ofInstant(now, ZONE);
    }

    /** Date and time in China. */
    public String words() {
      return WORDS.format(now.atZone(ZONE));
    }
  }

  /** Nothing where the clock is the machine's. */
  public Optional<Reading> read() {
    try {
      return Optional.of(reading(desk.api().get("/clock").body()));
    } catch (ApiProblem problem) {
      if (problem.status() == NO_SUCH_ADDRESS) {
        return Optional.empty();
      }
      throw problem;
    }
  }

  /** Today as the bank counts it. */
  public LocalDate today() {
    return read().map(Reading::day).orElseGet(() -> LocalDate.now(ZONE));
  }

  /**
   * Leads everybody's time on, and waits until all are there: it goes on day by day.
   *
   * @throws WaitedInVain when it stands still
   */
  public Reading lead(Duration by) {
    Map<String, Long> step = Map.of("advanceMillis", by.toMillis());
    Reading now = reading(desk.api().post("/clock", step).body());
    while (!now.isThere()) {
      Reading last = now;
      now =
          desk.await(
              "the bank's time to go on",
              () -> read().filter(next -> next.ahead().compareTo(last.ahead()) > 0),
              () -> "it stands at " + last.words() + ", so look at ./ipledge status.");
    }
    return now;
  }

  private static Reading reading(JsonNode clock) {
    return new Reading(
        Instant.parse(clock.path("now").asString()),
        Duration.ofMillis(clock.path("offsetMillis").asLong()),
        Duration.ofMillis(clock.path("targetMillis").asLong()));
  }
}
