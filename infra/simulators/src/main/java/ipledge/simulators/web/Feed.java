package ipledge.simulators.web;

import ipledge.simulators.fault.Fault;
import ipledge.simulators.fault.FaultMode;
import java.util.List;
import java.util.stream.Stream;

/** Lists of events that are asked for from a number on. */
public final class Feed {

  private static final int MOST = 1_000;

  private Feed() {}

  public static int limit(int asked) {
    return Math.clamp(asked, 1, MOST);
  }

  /** The events, each of them twice under the fault DUPLICATE. */
  public static <T> List<T> told(List<T> events, Fault fault) {
    return fault.mode() == FaultMode.DUPLICATE
        ? events.stream().flatMap(event -> Stream.of(event, event)).toList()
        : events;
  }
}
