package ipledge.demo.play;

import ipledge.demo.casefile.CaseFile;
import ipledge.demo.casefile.Step;
import ipledge.demo.client.Call;
import ipledge.demo.client.Desk;
import ipledge.demo.client.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The customer manager's part: the firm, the application, and what is asked back. */
final class Applying {

  private final Stage stage;

  Applying(Stage stage) {
    this.stage = stage;
  }

  Done apply(Step.Apply step) {
    Desk desk = stage.at(step.by());
    CaseFile.Application wanted = stage.file().application();
    Map<String, Object> body = new HashMap<>();
    body.put("id", stage.application().toString());
    body.put("enterpriseId", enterprise(desk));
    body.put("productCode", wanted.product());
    body.put("amount", wanted.amount());
    body.put("tenorMonths", wanted.tenorMonths());
    body.put("purposeCode", wanted.purpose());
    wanted.purposeText().ifPresent(text -> body.put("purposeText", text));
    body.put("rights", wanted.rights().stream().map(Applying::right).toList());
    wanted.financials().ifPresent(figures -> body.put("financials", financials(figures)));
    JsonNode page = desk.api().post("/applications", body).body();
    return stage.done(
        "draft over %s yuan for %s, %d right(s)"
            .formatted(
                page.path("amount").asString(),
                page.path("enterprise").path("name").asString(),
                page.path("rights").size()));
  }

  Done submit(Step.Submit step) {
    Desk desk = stage.at(step.by());
    String path = "/applications/" + stage.application();
    Reply draft = desk.api().get(path);
    Reply _ =
        desk.api().send(Call.post(path + "/submission", null).ifMatch(draft.requireVersion()));
    return stage.done("handed in as " + desk.api().get(path).body().path("number").asString());
  }

  Done answer(Step.Answer step) {
    Desk.Task task = stage.take(step);
    JsonNode _ =
        stage
            .at(step.by())
            .decide(task, step.name(), Map.of("answer", step.text(), "documentIds", List.of()));
    return stage.done(task, "answers: " + task.context().path("question").asString());
  }

  Done withdraw(Step.Withdraw step) {
    Reply _ =
        stage
            .at(step.by())
            .api()
            .post(
                "/applications/" + stage.application() + "/withdrawal",
                Map.of("reason", step.reason()));
    return stage.done("withdrawn: " + step.reason());
  }

  private static Map<String, Object> right(CaseFile.Right right) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", right.kind());
    body.put("number", right.number());
    right.usedSince().ifPresent(day -> body.put("usedSince", day.toString()));
    return body;
  }

  private static Map<String, Object> financials(CaseFile.Financials figures) {
    Map<String, Object> body = new HashMap<>();
    body.put("sales", figures.sales());
    body.put("margin", figures.margin());
    body.put("growth", figures.growth());
    body.put("inventoryDays", figures.inventoryDays());
    body.put("receivableDays", figures.receivableDays());
    body.put("payableDays", figures.payableDays());
    body.put("prepaidDays", figures.prepaidDays());
    body.put("advanceDays", figures.advanceDays());
    body.put("ownFunds", figures.ownFunds());
    body.put("existingLoans", figures.existingLoans());
    body.put("otherFinance", figures.otherFinance());
    return body;
  }

  /** The firm as the bank knows it, or entered now. */
  private String enterprise(Desk desk) {
    CaseFile.Enterprise firm = stage.file().enterprise();
    String code = firm.socialCreditCode();
    JsonNode found =
        desk.api()
            .get("/enterprises?query=" + URLEncoder.encode(code, StandardCharsets.UTF_8))
            .body()
            .path("items");
    for (JsonNode known : found) {
      if (known.path("socialCreditCode").asString("").equals(code)) {
        return known.path("id").asString();
      }
    }
    String id = UUID.randomUUID().toString();
    Reply _ =
        desk.api()
            .post("/enterprises", Map.of("id", id, "name", firm.name(), "socialCreditCode", code));
    return id;
  }
}
