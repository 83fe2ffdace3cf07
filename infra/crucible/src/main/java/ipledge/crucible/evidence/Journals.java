package ipledge.crucible.evidence;

import ipledge.crucible.judge.Evidence.Deed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the simulators wrote down, line by line. */
public final class Journals {

  private Journals() {}

  public static List<Deed> read(JsonNode journal) {
    List<Deed> deeds = new ArrayList<>();
    journal.forEach(
        entry ->
            deeds.add(
                new Deed(
                    entry.path("face").asString(""),
                    entry.path("seq").asLong(0),
                    Instant.parse(entry.path("at").asString("")),
                    entry.path("kind").asString(""),
                    entry.path("effect").asBoolean(false),
                    entry.path("data"))));
    return deeds;
  }
}
