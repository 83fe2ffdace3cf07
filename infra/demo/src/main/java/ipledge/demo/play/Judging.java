package ipledge.demo.play;

import ipledge.demo.casefile.Step;
import ipledge.demo.client.Desk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The judgements: two investigators, a reviewer, an approver. */
final class Judging {

  private final Stage stage;

  Judging(Stage stage) {
    this.stage = stage;
  }

  Done survey(Step.Survey step, String today) {
    Desk.Task task = stage.take(step);
    List<Map<String, Object>> findings = new ArrayList<>();
    for (JsonNode point : task.context().path("points")) {
      String code = point.path("code").asString();
      String note = step.unsatisfied().get(code);
      findings.add(
          note == null
              ? Map.of("point", code, "satisfied", true)
              : Map.of("point", code, "satisfied", false, "note", note));
    }
    Map<String, Object> body = body(step.decision(), step.opinion(), step.question());
    switch (step.manner()) {
      case Step.OnSite visit -> {
        body.put("manner", "ON_SITE");
        body.put("visitedOn", today);
        body.put("visitedPlace", visit.place());
        body.put("metWith", visit.met());
      }
      case Step.OffSite desk -> {
        body.put("manner", "OFF_SITE");
        body.put("sources", desk.sources());
      }
    }
    body.put("findings", findings);
    body.put("answers", met(task));
    body.put("documentIds", List.of());
    JsonNode _ = stage.at(step.by()).judge(task, step.name(), body);
    return stage.done(task, step.decision());
  }

  Done review(Step.Review step) {
    Desk.Task task = stage.take(step);
    Map<String, Object> body = body(step.decision(), step.opinion(), step.question());
    Optional<String> amount =
        step.amount()
            .map(
                said ->
                    said.equals(Step.Review.MOST)
                        ? task.context().path("maxLoan").asString()
                        : said);
    amount.ifPresent(yuan -> body.put("recommendedAmount", yuan));
    body.put("conditions", step.conditions());
    body.put("reasons", step.reasons());
    body.put("otherGrounds", step.decision().equals("RECOMMEND") ? clear(task) : List.of());
    JsonNode _ = stage.at(step.by()).judge(task, step.name(), body);
    return stage.done(task, step.decision() + said(amount));
  }

  Done approve(Step.Approve step) {
    Desk.Task task = stage.take(step);
    Map<String, Object> body = body(step.decision(), step.opinion(), step.question());
    Optional<String> amount =
        step.amount()
            .map(
                said ->
                    said.equals(Step.Approve.RECOMMENDED)
                        ? task.context().path("recommendedAmount").asString()
                        : said);
    amount.ifPresent(yuan -> body.put("approvedAmount", yuan));
    body.put("conditions", step.conditions());
    body.put("reasons", step.reasons());
    JsonNode _ = stage.at(step.by()).judge(task, step.name(), body);
    String authority = task.page().path("sheet").path("approvalRoute").asString("");
    return stage.done(task, (step.decision() + said(amount) + " " + authority).strip());
  }

  private static Map<String, Object> body(
      String decision, String opinion, Optional<String> question) {
    Map<String, Object> body = new HashMap<>();
    body.put("decision", decision);
    body.put("opinion", opinion);
    question.ifPresent(words -> body.put("question", words));
    return body;
  }

  /** Every item of the checklist is met. */
  private static List<Map<String, Object>> met(Desk.Task task) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (JsonNode item : task.context().path("checklist").path("items")) {
      answers.add(Map.of("code", item.path("code").asString(), "answer", "MET"));
    }
    return answers;
  }

  /** Whoever recommends answers for every right that nothing else speaks against it. */
  private static List<Map<String, Object>> clear(Desk.Task task) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (JsonNode right : task.context().path("rights")) {
      answers.add(Map.of("rightId", right.path("rightId").asString(), "found", false));
    }
    return answers;
  }

  private static String said(Optional<String> amount) {
    return amount.map(yuan -> " " + yuan + " yuan").orElse("");
  }
}
