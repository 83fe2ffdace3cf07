package ipledge.crucible.crash;

import ipledge.crucible.history.Call;
import ipledge.crucible.history.Outcome;
import ipledge.crucible.history.Replay;
import ipledge.crucible.people.Command;
import ipledge.crucible.people.Office;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sends every answered command once more, and once with another body under its key. */
final class Replays {

  private Replays() {}

  static List<Replay> of(List<Call> calls, Office office) {
    List<Replay> replays = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Call call : calls) {
      if (call.outcome() instanceof Outcome.Answered && seen.add(call.key())) {
        Command again = new Command(call.path(), call.key(), call.body(), call.version());
        replays.add(
            new Replay(
                call,
                office.person(call.staff()).outcome(again),
                office.person(call.staff()).outcome(again.withBody(other(call.body())))));
      }
    }
    return replays;
  }

  /** Other bytes that say nothing else, so that nothing but the key can be at fault. */
  private static String other(String body) {
    return body.isEmpty() ? "{}" : body + " ";
  }
}
