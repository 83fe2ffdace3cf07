package ipledge.simulators.fault;

import java.util.Arrays;
import java.util.Optional;

/** One of the two institutions played here. */
public enum Face {
  REGISTRAR("registrar"),
  CORE_BANK("core-bank");

  private final String path;

  Face(String path) {
    this.path = path;
  }

  /** Its first path segment, which is its name everywhere. */
  public String path() {
    return path;
  }

  static Optional<Face> of(String path) {
    return Arrays.stream(values()).filter(face -> face.path.equals(path)).findAny();
  }
}
