package ipledge.shared;

import java.util.Map;

/** The record's table of states has no such move. */
public final class MoveNotAllowed extends Violation {

  public MoveNotAllowed(String record, Enum<?> from, Enum<?> to) {
    super(
        Kind.CONFLICT,
        "shared.move-not-allowed",
        Map.of("record", record, "from", from.name(), "to", to.name()));
  }
}
