package ipledge.demo.play;

import ipledge.demo.casefile.Step;
import ipledge.demo.client.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How rights come by their values: people put in, the product works out. */
final class Valuing {

  private final Stage stage;

  Valuing(Stage stage) {
    this.stage = stage;
  }

  Done score(Step.Score step) {
    Desk.Task task = stage.take(step, step.right());
    Map<String, Object> body =
        switch (step.method()) {
          case Step.InternalModel model ->
              Map.of(
                  "method",
                  "INTERNAL_MODEL",
                  "internalModel",
                  model(model),
                  "opinion",
                  step.opinion());
          case Step.Royalty royalty ->
              Map.of(
                  "method",
                  "RELIEF_FROM_ROYALTY",
                  "reliefFromRoyalty",
                  royalty(royalty),
                  "opinion",
                  step.opinion());
        };
    JsonNode _ = stage.at(step.by()).decide(task, "score-right", body);
    return valued(step, task, step.right(), "scored");
  }

  Done offer(Step.Offer step) {
    Desk.Task task = stage.take(step, step.right());
    JsonNode _ =
        stage
            .at(step.by())
            .decide(task, step.name(), Map.of("amount", step.amount(), "basis", step.basis()));
    return valued(step, task, step.right(), "offers");
  }

  Done reply(Step.Reply step, String today) {
    Desk.Task task = stage.take(step, step.right());
    JsonNode _ =
        stage
            .at(step.by())
            .decide(
                task,
                step.name(),
                Map.of("reply", step.reply(), "repliedOn", today, "repliedBy", step.repliedBy()));
    return stage.done(task, step.right() + ": the borrower says " + step.reply());
  }

  Done confirm(Step.ConfirmValue step) {
    Desk.Task task = stage.take(step, step.right());
    JsonNode _ =
        stage
            .at(step.by())
            .decide(
                task, step.name(), Map.of("decision", step.decision(), "opinion", step.opinion()));
    return valued(step, task, step.right(), step.decision() + ",");
  }

  private Done valued(Step step, Desk.Task task, String right, String verb) {
    JsonNode valuations =
        stage
            .at(step.by())
            .api()
            .get("/applications/" + stage.application() + "/valuations")
            .body();
    for (JsonNode valuation : valuations) {
      if (valuation.path("right").path("number").asString("").equals(right)) {
        if (valuation.path("value").asString("").isEmpty()) {
          return stage.done(task, right + ": " + verb + ", and the value waits for others");
        }
        return stage.done(
            task,
            "%s: %s %s yuan by %s"
                .formatted(
                    right,
                    verb,
                    valuation.path("value").asString("no value"),
                    valuation.path("method").asString("no method")));
      }
    }
    return stage.done(task, right + ": no valuation");
  }

  private static Map<String, Object> model(Step.InternalModel model) {
    return Map.of(
        "legalScore", model.legalScore(),
        "technicalScore", model.technicalScore(),
        "economicScore", model.economicScore(),
        "benchmark", model.benchmark(),
        "benchmarkSource", model.benchmarkSource());
  }

  private static Map<String, Object> royalty(Step.Royalty royalty) {
    List<Map<String, Object>> forecast = new ArrayList<>();
    for (String revenue : royalty.revenues()) {
      forecast.add(Map.of("year", forecast.size() + 1, "revenue", revenue));
    }
    return Map.of(
        "forecast", forecast,
        "royaltyRate", royalty.royaltyRate(),
        "royaltyRateSource", royalty.royaltyRateSource(),
        "taxRate", royalty.taxRate(),
        "discountRate", royalty.discountRate(),
        "midYear", royalty.midYear());
  }
}
