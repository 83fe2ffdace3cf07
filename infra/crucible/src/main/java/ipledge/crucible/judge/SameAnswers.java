package ipledge.crucible.judge;

import ipledge.crucible.history.Call;
import ipledge.crucible.history.Outcome;
import ipledge.crucible.history.Replay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I-15: the same key gives the same answer, byte for byte; with another body it gives a 422. */
final class SameAnswers implements Invariant {

  private static final String ID = "I-15";
  private static final int UNPROCESSABLE = 422;
  private static final String REUSED = "platform.idempotency-key-reused";

  @Override
  public Stream<Violation> broken(Evidence evidence) {
    return Stream.concat(
        evidence.replays().stream().flatMap(SameAnswers::ofReplay), ofTries(evidence.calls()));
  }

  private static Stream<Violation> ofReplay(Replay replay) {
    Call first = replay.first();
    Stream<Violation> same =
        replay.again().equals(first.outcome())
            ? Stream.empty()
            : Stream.of(
                new Violation(
                    ID, name(first), "was " + first.outcome() + ", later " + replay.again()));
    boolean refused =
        replay.other() instanceof Outcome.Refused other
            && other.status() == UNPROCESSABLE
            && other.body().contains(REUSED);
    return refused
        ? same
        : Stream.concat(
            same,
            Stream.of(
                new Violation(
                    ID, name(first), "took another body under its key: " + replay.other())));
  }

  /** Two tries of one command that were both answered. */
  private static Stream<Violation> ofTries(List<Call> calls) {
    Map<String, Set<Outcome>> answers =
        calls.stream()
            .filter(call -> call.outcome() instanceof Outcome.Answered)
            .collect(
                Collectors.groupingBy(
                    SameAnswers::name, Collectors.mapping(Call::outcome, Collectors.toSet())));
    return answers.entrySet().stream()
        .filter(command -> command.getValue().size() > 1)
        .map(command -> new Violation(ID, command.getKey(), "was answered in two ways"));
  }

  private static String name(Call call) {
    return call.staff() + " " + call.method() + " " + call.path() + " " + call.key();
  }
}
