package ipledge.demo.play;

import ipledge.demo.casefile.Fact;
import ipledge.demo.client.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the API says of a case in the end, fact by fact. */
final class Outcome {

  private final JsonNode page;
  private final JsonNode valuations;
  private final JsonNode filings;
  private final JsonNode documents;
  private final JsonNode money;

  private Outcome(
      JsonNode page, JsonNode valuations, JsonNode filings, JsonNode documents, JsonNode money) {
    this.page = page;
    this.valuations = valuations;
    this.filings = filings;
    this.documents = documents;
    this.money = money;
  }

  static Outcome of(UUID application, Api api) {
    String path = "/applications/" + application;
    return new Outcome(
        api.get(path).body(),
        api.get(path + "/valuations").body(),
        api.get(path + "/filings").body(),
        api.get(path + "/documents").body(),
        api.get(path + "/money").body());
  }

  String actual(Fact fact) {
    return switch (fact) {
      case STATE -> page.path("state").asString(Fact.NONE);
      case CHANNEL -> page.path("channel").asString(Fact.NONE);
      case APPROVAL_ROUTE -> page.path("approvalRoute").asString(Fact.NONE);
      case TOTAL_VALUE -> page.path("totalValue").asString(Fact.NONE);
      case LENDING_LIMIT -> page.path("lendingLimit").asString(Fact.NONE);
      case APPROVED_AMOUNT -> page.path("approvedAmount").asString(Fact.NONE);
      case LENT -> money.path("disbursed").asString(Fact.NONE);
      case REFUSAL_GROUND -> reasons();
      case FILINGS -> Fact.listed(filings());
      case DOCUMENTS -> Fact.listed(documents());
      case LOAN_NUMBER -> money.path("loan").path("number").asString(Fact.NONE);
    };
  }

  /** The confirmed value of a right. */
  String value(String right) {
    for (JsonNode valuation : valuations) {
      if (valuation.path("right").path("number").asString("").equals(right)
          && valuation.path("state").asString("").equals("CONFIRMED")) {
        return valuation.path("value").asString(Fact.NONE);
      }
    }
    return Fact.NONE;
  }

  private List<String> filings() {
    List<String> words = new ArrayList<>();
    for (JsonNode filing : filings) {
      words.add(filing.path("register").asString() + " " + filing.path("state").asString());
    }
    return words;
  }

  private List<String> documents() {
    List<String> kinds = new ArrayList<>();
    for (JsonNode document : documents) {
      if (document.path("generated").asBoolean()) {
        kinds.add(document.path("kind").asString());
      }
    }
    return kinds;
  }

  /** Codes of the reasons for which the case ended. */
  private String reasons() {
    List<String> codes = new ArrayList<>();
    for (JsonNode reason : page.path("endReasons")) {
      codes.add(reason.path("code").asString());
    }
    return Fact.listed(codes);
  }
}
