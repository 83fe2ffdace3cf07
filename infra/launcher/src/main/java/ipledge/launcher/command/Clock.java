package ipledge.launcher.command;

import ipledge.demo.casefile.TimeSpan;
import ipledge.demo.play.BankClock;
import ipledge.launcher.Refusal;
import ipledge.launcher.Stack;
import java.time.Duration;

/** Shows the bank's time, or leads it on for everybody. */
public final class Clock {

  /** Only an operator leads the clock. */
  private static final String OPERATOR = "cao.ning";

  private final Stack stack;

  public Clock(Stack stack) {
    this.stack = stack;
  }

  public void show() throws InterruptedException {
    BankClock.Reading now =
        new PublicInterface(stack)
            .with(people -> new BankClock(people.at(OPERATOR)).read())
            .orElseThrow(Clock::notControlled);
    say(now);
  }

  /**
   * @param step such as {@code +30d}, {@code +2h} or {@code +15m}
   * @throws Refusal when it is no time forward, or time is not led here
   */
  public void lead(String step) throws InterruptedException {
    Duration by =
        TimeSpan.parse(step)
            .orElseThrow(
                () ->
                    new Refusal(
                        "The clock goes forward only, by a time such as +30d, +2h or +15m, not "
                            + step
                            + "."));
    BankClock.Reading now =
        new PublicInterface(stack)
            .with(
                people -> {
                  BankClock clock = new BankClock(people.at(OPERATOR));
                  if (clock.read().isEmpty()) {
                    throw notControlled();
                  }
                  return clock.lead(by);
                });
    say(now);
  }

  private void say(BankClock.Reading now) {
    String ahead = now.ahead().isZero() ? "the machine's time" : words(now.ahead()) + " ahead";
    stack.progress().line("clock", now.words() + " at the bank, " + ahead);
  }

  private static String words(Duration ahead) {
    return "%d d %d h %d min".formatted(ahead.toDays(), ahead.toHoursPart(), ahead.toMinutesPart());
  }

  private static Refusal notControlled() {
    return new Refusal(
        "The clock of this stack is the machine's: set clock=controlled to lead it.");
  }
}
