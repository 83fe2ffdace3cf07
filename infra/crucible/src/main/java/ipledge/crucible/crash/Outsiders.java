package ipledge.crucible.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The registrar and the core bank by their own desks: what they know, and what they wrote down. */
final class Outsiders {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_LINES = 100_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;

  Outsiders(URI address) {
    this.address = address;
  }

  /** Enters the right and opens the account of a case. */
  void enter(CasePlan plan) throws IOException, InterruptedException {
    put(
        "/registrar/rights/INVENTION/" + plan.invention(),
        Map.ofEntries(
            Map.entry("kind", "INVENTION"),
            Map.entry("number", plan.invention()),
            Map.entry("title", "一种试验装置" + plan.serial()),
            Map.entry("owners", List.of(Map.of("name", plan.firm(), "uscc", plan.creditCode()))),
            Map.entry("filingDate", "2022-03-01"),
            Map.entry("grantDate", "2024-05-10"),
            Map.entry("legalStatus", "IN_FORCE"),
            Map.entry("mainIpc", "G01S 17/08"),
            Map.entry("feesPaidOnTime", true),
            Map.entry("compensationDays", 0),
            Map.entry("invalidationPending", false)));
    put(
        "/core-bank/accounts/" + plan.account(),
        Map.of(
            "account",
            plan.account(),
            "holder",
            plan.firm(),
            "uscc",
            plan.creditCode(),
            "currency",
            "CNY",
            "status",
            "OPEN",
            "balance",
            "0.00"));
  }

  /** A face's whole journal. */
  JsonNode journal(String face) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address.resolve("/journal?limit=" + MOST_LINES + "&face=" + face))
            .GET());
  }

  private void put(String path, Object body) throws IOException, InterruptedException {
    JsonNode _ =
        send(
            HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          answer.uri() + " answers " + answer.statusCode() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
