package ipledge.simulators.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The fault each face has at the moment. Nothing of it survives a restart. */
@Component
public final class Faults {

  private final Map<Face, Fault> faults = new EnumMap<>(Face.class);

  public synchronized void set(Face face, Fault fault) {
    faults.put(face, fault);
  }

  public synchronized Fault of(Face face) {
    return faults.getOrDefault(face, Fault.always(FaultMode.NONE));
  }

  /**
   * Takes one hit of the face's fault if it is one of these modes; else NONE, and no hit is used.
   */
  public synchronized Fault hit(Face face, Set<FaultMode> modes) {
    Fault present = of(face);
    if (present.mode() == FaultMode.NONE || !modes.contains(present.mode())) {
      return Fault.always(FaultMode.NONE);
    }
    faults.put(face, present.afterOneHit());
    return present;
  }
}
