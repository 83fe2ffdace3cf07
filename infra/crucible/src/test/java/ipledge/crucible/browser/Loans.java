package ipledge.crucible.browser;

import ipledge.crucible.stack.LocalStack;
import ipledge.demo.client.Api;
import ipledge.demo.client.CallLog;
import ipledge.demo.client.Patience;
import ipledge.demo.client.People;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The loans of a stack, as a customer manager reads them after signing in anew. */
final class Loans {

  private static final Patience PATIENCE = Patience.of(Duration.ofMinutes(2));

  private Loans() {}

  /**
   * By number: the case, its money, its papers with their digests, and the events of its history.
   */
  static Map<String, String> read(LocalStack stack) {
    Map<String, String> loans = new TreeMap<>();
    try (People people =
        new People(URI.create(stack.web()), URI.create(stack.issuer()), PATIENCE, CallLog.NONE)) {
      Api api = people.at("li.na").api();
      for (JsonNode row : api.get("/applications?limit=50&state=ACTIVE").body().path("items")) {
        String path = "/applications/" + row.path("id").asString();
        JsonNode page = api.get(path).body();
        String told =
            String.join(
                "\n",
                page.path("state").asString(),
                page.path("approvedAmount").asString(),
                api.get(path + "/money").body().toString(),
                api.get(path + "/documents").body().toString(),
                api.get(path + "/timeline?limit=200")
                    .body()
                    .findValuesAsString("eventId")
                    .toString());
        loans.put(row.path("number").asString(), told);
      }
    }
    return loans;
  }
}
