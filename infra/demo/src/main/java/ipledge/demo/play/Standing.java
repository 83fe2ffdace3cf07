package ipledge.demo.play;

import ipledge.demo.casefile.CaseFile;
import ipledge.demo.client.Desk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Other cases that stand on the same rights: a right that is pledged already cannot be pledged
 * again (REG-P11 ground 9), so a file that was played to its end is refused the second time.
 */
final class Standing {

  private static final Set<String> NOT_STANDING = Set.of("DRAFT", "REFUSED", "WITHDRAWN");

  /** A case in the way. */
  record Other(String number, String state, String right, String path) {}

  private Standing() {}

  static List<Other> inTheWayOf(UUID application, CaseFile file, Desk desk) {
    String name = URLEncoder.encode(file.enterprise().name(), StandardCharsets.UTF_8);
    List<String> numbers =
        file.application().rights().stream().map(CaseFile.Right::number).toList();
    List<Other> others = new ArrayList<>();
    for (JsonNode row :
        desk.api().get("/applications?limit=200&query=" + name).body().path("items")) {
      UUID id = UUID.fromString(row.path("id").asString());
      if (!id.equals(application) && !NOT_STANDING.contains(row.path("state").asString(""))) {
        for (JsonNode right : desk.application(id).path("rights")) {
          String number = right.path("number").asString("");
          if (numbers.contains(number)) {
            others.add(
                new Other(
                    row.path("number").asString(),
                    row.path("state").asString(),
                    number,
                    "/cases/" + id));
          }
        }
      }
    }
    return others;
  }
}
