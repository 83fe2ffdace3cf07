package ipledge.simulators.registrar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A registered pledge over the rights of one filing, and how it ended. */
public record Registration(
    String registrationNo,
    List<RightKey> rights,
    Pledge pledge,
    State state,
    @Nullable LocalDate endedOn) {

  /** Whether the pledge lives. */
  public enum State {
    REGISTERED,
    CANCELLED,
    LAPSED
  }

  Registration ended(State how, LocalDate on) {
    return new Registration(registrationNo, rights, pledge, how, on);
  }
}
