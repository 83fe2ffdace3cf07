package ipledge.crucible.crash;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What people put into the forms. */
final class Forms {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Of the sample rules: a value is the benchmark times this, a quarter of it may be lent. */
  private static final double COEFFICIENT = 0.753;

  private static final int VALUE_TO_LOAN = 4;

  /** So that rounding never leaves the limit a fen below the amount. */
  private static final int MARGIN = 1000;

  /** Of a business that needs more than anybody asks for here (ALG-12). */
  private static final Map<String, Object> FIGURES =
      Map.ofEntries(
          Map.entry("sales", "60000000.00"),
          Map.entry("margin", "0.1"),
          Map.entry("growth", "0.05"),
          Map.entry("inventoryDays", 60),
          Map.entry("receivableDays", 90),
          Map.entry("payableDays", 45),
          Map.entry("prepaidDays", 10),
          Map.entry("advanceDays", 15),
          Map.entry("ownFunds", "5000000.00"),
          Map.entry("existingLoans", "2000000.00"),
          Map.entry("otherFinance", "0.00"));

  private Forms() {}

  static Map<String, Object> enterprise(CasePlan plan, String id) {
    return Map.of("id", id, "name", plan.firm(), "socialCreditCode", plan.creditCode());
  }

  static Map<String, Object> application(CasePlan plan, String enterprise) {
    return Map.of(
        "id",
        plan.id().toString(),
        "enterpriseId",
        enterprise,
        "productCode",
        "IP-PLEDGE",
        "amount",
        plan.money(),
        "tenorMonths",
        12,
        "purposeCode",
        "WORKING_CAPITAL",
        "rights",
        List.of(Map.of("kind", "INVENTION", "number", plan.invention())),
        "financials",
        FIGURES);
  }

  /**
   * The body for a task.
   *
   * @param page of the task, with its context
   * @param asking whether the reviewer sends the case back this time
   */
  static Map<String, Object> of(String step, JsonNode page, CasePlan plan, boolean asking) {
    String digest = page.path("sheet").path("digest").asString("");
    String today = LocalDate.now(SHANGHAI).toString();
    return switch (step) {
      case "score-right", "score-again" -> score(plan);
      case "confirm-value" -> Map.of("decision", "CONFIRMED", "opinion", "复核无误，同意。");
      case "investigate", "co-investigate" -> survey(page, digest, today);
      case "review-credit" -> review(page, plan, digest, asking);
      case "approve-branch" ->
          judged(
              Map.of(
                  "decision", "APPROVE",
                  "approvedAmount", plan.money(),
                  "conditions", List.of("按月报送财务报表"),
                  "reasons", List.of(),
                  "opinion", "同意，按建议执行。"),
              digest);
      case "supply-information" -> Map.of("answer", "厂房在海淀区，附租赁合同。", "documentIds", List.of());
      case "sign-contracts" -> Map.of("signatures", signatures(page, today));
      case "confirm-conditions" -> payment(page, plan);
      default -> throw new IllegalStateException("No form is known for " + step + ".");
    };
  }

  private static Map<String, Object> score(CasePlan plan) {
    long benchmark = Math.round(plan.amount() * VALUE_TO_LOAN / COEFFICIENT) + MARGIN;
    return Map.of(
        "method", "INTERNAL_MODEL",
        "internalModel",
            Map.of(
                "legalScore", 100,
                "technicalScore", 100,
                "economicScore", 100,
                "benchmark", benchmark + ".00",
                "benchmarkSource", "许可备案统计"),
        "opinion", "参数有据，价值合理。");
  }

  private static Map<String, Object> survey(JsonNode page, String digest, String today) {
    List<Map<String, Object>> findings = new ArrayList<>();
    page.path("context")
        .path("points")
        .forEach(
            point ->
                findings.add(Map.of("point", point.path("code").asString(""), "satisfied", true)));
    List<Map<String, Object>> answers = new ArrayList<>();
    page.path("context")
        .path("checklist")
        .path("items")
        .forEach(
            item -> answers.add(Map.of("code", item.path("code").asString(""), "answer", "MET")));
    return judged(
        Map.of(
            "decision", "SUPPORT",
            "manner", "ON_SITE",
            "visitedOn", today,
            "visitedPlace", "海淀区厂房",
            "metWith", "厂长",
            "findings", findings,
            "answers", answers,
            "documentIds", List.of(),
            "opinion", "用途真实，还款来源充足，质物权属清楚。"),
        digest);
  }

  private static Map<String, Object> review(
      JsonNode page, CasePlan plan, String digest, boolean asking) {
    if (asking) {
      return judged(
          Map.of(
              "decision",
              "RETURN",
              "conditions",
              List.of(),
              "reasons",
              List.of(),
              "otherGrounds",
              List.of(),
              "opinion",
              "厂房情况需要补充说明。",
              "question",
              "厂房在哪里？"),
          digest);
    }
    boolean no = plan.way() == CasePlan.Way.REJECTED;
    Map<String, Object> body = new HashMap<>();
    body.put("decision", no ? "REJECT" : "RECOMMEND");
    body.put("conditions", no ? List.of() : List.of("按月报送财务报表"));
    body.put("reasons", no ? List.of("REPAYMENT_ABILITY") : List.of());
    body.put("otherGrounds", no ? List.of() : clear(page));
    body.put("opinion", no ? "还款来源不足，建议拒绝。" : "建议按质押限额授信。");
    if (!no) {
      body.put("recommendedAmount", plan.money());
    }
    return judged(body, digest);
  }

  /** Nothing that no table can see speaks against any of the rights. */
  private static List<Map<String, Object>> clear(JsonNode page) {
    List<Map<String, Object>> answers = new ArrayList<>();
    page.path("context")
        .path("rights")
        .forEach(
            right ->
                answers.add(Map.of("rightId", right.path("rightId").asString(""), "found", false)));
    return answers;
  }

  private static Map<String, Object> judged(Map<String, Object> body, String digest) {
    Map<String, Object> whole = new HashMap<>(body);
    whole.put("factsDigest", digest);
    return whole;
  }

  private static List<Map<String, Object>> signatures(JsonNode page, String today) {
    List<Map<String, Object>> signatures = new ArrayList<>();
    page.path("context")
        .path("contracts")
        .forEach(
            contract ->
                signatures.add(
                    Map.of(
                        "contractId",
                        contract.path("id").asString(""),
                        "digest",
                        contract.path("document").path("digest").asString(""),
                        "signedOn",
                        today,
                        "signedByBorrower",
                        "周启明",
                        "signedForBank",
                        "李娜")));
    return signatures;
  }

  private static Map<String, Object> payment(JsonNode page, CasePlan plan) {
    List<Map<String, Object>> answers = new ArrayList<>();
    page.path("context")
        .path("conditions")
        .forEach(
            condition -> {
              if (!condition.path("automatic").asBoolean(false)) {
                answers.add(Map.of("position", condition.path("position").asInt(0), "met", true));
              }
            });
    return Map.of(
        "conditions",
        answers,
        "payee",
        Map.of("name", plan.firm(), "account", plan.account()),
        "paymentMethod",
        "SELF");
  }
}
