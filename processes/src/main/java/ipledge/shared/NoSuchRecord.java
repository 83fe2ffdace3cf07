package ipledge.shared;

import java.util.Map;

/** There is no such record, or none that this person may know of; both look the same. */
public final class NoSuchRecord extends Violation {

  public NoSuchRecord() {
    super(Kind.NOT_FOUND, "shared.no-such-record", Map.of());
  }
}
