package ipledge.demo.play;

import ipledge.demo.casefile.Step;
import ipledge.demo.client.Desk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** From the contracts to the order to pay. */
final class Closing {

  private final Stage stage;

  Closing(Stage stage) {
    this.stage = stage;
  }

  Done sign(Step.Sign step, String today) {
    Desk.Task task = stage.take(step);
    List<Map<String, Object>> signatures = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (JsonNode contract : task.context().path("contracts")) {
      numbers.add(contract.path("number").asString());
      signatures.add(
          Map.of(
              "contractId", contract.path("id").asString(),
              "digest", contract.path("document").path("digest").asString(),
              "signedOn", today,
              "signedByBorrower", step.forBorrower(),
              "signedForBank", step.forBank()));
    }
    JsonNode _ = stage.at(step.by()).decide(task, step.name(), Map.of("signatures", signatures));
    return stage.done(task, "signed " + String.join(", ", numbers));
  }

  Done correct(Step.Correct step) {
    Desk.Task task = stage.take(step);
    JsonNode _ =
        stage
            .at(step.by())
            .decide(
                task,
                step.name(),
                Map.of("decision", step.decision(), "text", step.text(), "documentIds", List.of()));
    return stage.done(task, step.decision() + ": " + task.context().path("notice").asString());
  }

  Done confirm(Step.Confirm step) {
    Desk.Task task = stage.take(step);
    JsonNode context = task.context();
    List<Map<String, Object>> answers = new ArrayList<>();
    for (JsonNode condition : context.path("conditions")) {
      if (!condition.path("automatic").asBoolean()) {
        answers.add(
            Map.of(
                "position", condition.path("position").asInt(), "met", true, "note", step.note()));
      }
    }
    Map<String, Object> body = new HashMap<>();
    body.put("conditions", answers);
    body.put("payee", payee(step, context));
    body.put("paymentMethod", step.payee().isPresent() ? "ENTRUSTED" : "SELF");
    JsonNode _ = stage.at(step.by()).decide(task, step.name(), body);
    return stage.done(
        task,
        "%d condition(s) met, %s yuan to %s"
            .formatted(
                context.path("conditions").size(),
                context.path("amount").asString(),
                step.payee().map(Step.Payee::name).orElse(context.path("borrower").asString())));
  }

  private static Map<String, Object> payee(Step.Confirm step, JsonNode context) {
    if (step.payee().isEmpty()) {
      return Map.of(
          "name", context.path("borrower").asString(),
          "socialCreditCode", context.path("borrowerCode").asString());
    }
    Step.Payee supplier = step.payee().get();
    Map<String, Object> payee = new HashMap<>();
    payee.put("name", supplier.name());
    payee.put("socialCreditCode", supplier.socialCreditCode());
    supplier.account().ifPresent(account -> payee.put("account", account));
    return payee;
  }
}
