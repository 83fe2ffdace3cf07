package ipledge.shared;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;

/**
 * What became true by one command of an aggregate. Ignoring it does not compile. Empty means that
 * the work was done already.
 *
 * @param events in the order in which they happened
 */
@CheckReturnValue
public record Events(List<DomainEvent> events) {

  public Events {
    events = List.copyOf(events);
  }

  /** Nothing new: the command finds its work done. */
  public static Events none() {
    return new Events(List.of());
  }

  public static Events of(DomainEvent... events) {
    return new Events(List.of(events));
  }

  public boolean isEmpty() {
    return events.isEmpty();
  }
}
