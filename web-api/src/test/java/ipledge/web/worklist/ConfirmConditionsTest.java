package ipledge.web.worklist;

import static ipledge.testing.Cases.FIRM_CODE;
import static ipledge.testing.Cases.FIRM_NAME;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;
import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.intake.ApplicationState;
import ipledge.loan.LoanQueries;
import ipledge.loan.LoanQueries.DisbursementView;
import ipledge.loan.PaymentMethod;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.testing.Cases;
import ipledge.testing.Closings;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever pays out says that each condition is met and who gets the money. */
@WebTest
@Import({Cases.class, Closings.class})
class ConfirmConditionsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Actor XU = person("xu.jing", "disbursement-clerk");
  private static final Role CLERK = Role.DISBURSEMENT_CLERK;
  private static final String MET = "[{\"position\": 4, \"met\": true, \"note\": \"保单已核\"}]";
  private static final String BORROWER =
      "{\"name\": \"%s\", \"account\": \"6225000000000001\"}".formatted(FIRM_NAME);
  private static final String SUPPLIER =
      "{\"name\": \"示例设备有限公司\", \"socialCreditCode\": \"91990000MA0000031E\"}";

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;
  @Autowired private Closings closings;
  @Autowired private LoanQueries loans;

  @Test
  void aLoanWhoseConditionsAreMetGoesToTheCoreBankOnce() {
    UUID id = waiting();
    UUID task = task(id);
    JsonNode context = page(task).path("context");
    assertThat(context.path("conditions").valueStream().map(one -> one.path("met").asBoolean()))
        .containsExactly(true, true, true, false);
    assertThat(context.path("conditions").get(0).path("rule").asString()).isEqualTo("CRD-32");
    assertThat(context.path("conditions").get(0).path("text").asString()).contains("合同");
    assertThat(context.path("conditions").get(3).path("text").asString()).isEqualTo("为设备投保");
    assertThat(context.path("conditions").get(3).path("automatic").asBoolean()).isFalse();
    assertThat(context.path("amount").asString()).isEqualTo("1200000.00");
    assertThat(context.path("mostToBorrower").asString()).isEqualTo("10000000.00");
    assertThat(context.path("borrower").asString()).isEqualTo(FIRM_NAME);
    assertThat(context.path("borrowerCode").asString()).isEqualTo(FIRM_CODE);

    String key = UUID.randomUUID().toString();
    String body = body(MET, SUPPLIER, "ENTRUSTED");
    JsonNode first = read(decide(task, 1, body, key, "xu.jing", "BJ-HD", CLERK), 200);
    JsonNode again = read(decide(task, 1, body, key, "xu.jing", "BJ-HD", CLERK), 200);

    assertThat(again).isEqualTo(first);
    assertThat(orders(id))
        .singleElement()
        .satisfies(
            order -> {
              assertThat(order.paymentMethod()).isEqualTo(PaymentMethod.ENTRUSTED);
              assertThat(order.payeeCode()).isEqualTo("91990000MA0000031E");
              assertThat(order.payeeAccount()).isNull();
            });
    MvcTestResult shown = get("/applications/" + id, "li.na", Role.CUSTOMER_MANAGER);
    assertThat(read(shown, 200).path("state").asString()).isEqualTo("DISBURSING");
    MvcTestResult other =
        decide(task, 1, body(MET, BORROWER, "SELF"), key, "xu.jing", "BJ-HD", CLERK);
    assertThat(read(other, 422).path("code").asString())
        .isEqualTo("platform.idempotency-key-reused");
  }

  @Test
  void whatDoesNotFitIsNamedAndNothingIsOrdered() {
    UUID id = waiting();
    UUID task = task(id);
    refused(task, body("[]", BORROWER, "SELF"), "loan.condition-unmet", "/conditions");
    refused(
        task,
        body(MET.replace("true", "false"), BORROWER, "SELF"),
        "loan.condition-unmet",
        "/conditions");
    refused(task, body(MET, SUPPLIER, "SELF"), "loan.payee-not-borrower", "/payee/name");
    String nobody = SUPPLIER.replace("0000031E", "");
    refused(
        task, body(MET, nobody, "ENTRUSTED"), "loan.payee-code-wrong", "/payee/socialCreditCode");
    String own = BORROWER.replace("}", ", \"socialCreditCode\": \"" + FIRM_CODE + "\"}");
    refused(task, body(MET, own, "ENTRUSTED"), "loan.payee-is-borrower", "/payee/name");
    String stub = BORROWER.replace("6225000000000001", "12");
    refused(task, body(MET, stub, "SELF"), "loan.payee-account-wrong", "/payee/account");
    refused(task, body(MET, BORROWER, "CASH"), "platform.wrong-type", "/paymentMethod");
    refused(
        task,
        body("[{\"position\": 0, \"met\": true}]", BORROWER, "SELF"),
        "validation.min",
        "/conditions/0/position");

    assertThat(orders(id)).isEmpty();
    assertThat(read(get("/tasks/" + task, "xu.jing", CLERK), 200).path("state").asString())
        .isEqualTo("CLAIMED");
  }

  @Test
  void onlyAClerkOfTheBranchMaySo() {
    UUID task = task(waiting());
    String body = body(MET, BORROWER, "SELF");
    String key = UUID.randomUUID().toString();
    MvcTestResult manager = decide(task, 1, body, key, "li.na", "BJ-HD", Role.CUSTOMER_MANAGER);
    assertThat(read(manager, 403).path("code").asString()).isEqualTo("platform.role-missing");
    assertThat(decide(task, 1, body, key, "ma.chao", "BJ-CY", CLERK)).hasStatus(404);
    MvcTestResult colleague =
        decide(task, 1, body, UUID.randomUUID().toString(), "ma.chao", "BJ-HD", CLERK);
    assertThat(colleague.getResponse().getStatus()).isIn(403, 409);
  }

  private UUID waiting() {
    LocalDate today = LocalDate.now(BankTime.ZONE);
    UUID id = closings.signed("1200000", today, "为设备投保");
    closings.register(id, today);
    cases.enter(id, ApplicationState.CONDITIONS);
    return id;
  }

  private UUID task(UUID id) {
    return cases.claimedTask(id, id, "loan-origination", "confirm-conditions", 1, XU);
  }

  private JsonNode page(UUID task) {
    JsonNode page = read(get("/tasks/" + task, "xu.jing", CLERK), 200);
    assertThat(page.path("version").asInt()).isEqualTo(1);
    return page;
  }

  private List<DisbursementView> orders(UUID id) {
    return as(LI, () -> loans.disbursements(id));
  }

  private void refused(UUID task, String body, String code, String pointer) {
    String key = UUID.randomUUID().toString();
    MvcTestResult result = decide(task, 1, body, key, "xu.jing", "BJ-HD", CLERK);
    JsonNode error = JSON.readTree(bytes(result)).path("errors").path(0);
    assertThat(result.getResponse().getStatus()).as(body).isIn(400, 422);
    assertThat(error.path("code").asString()).as(body).isEqualTo(code);
    assertThat(error.path("pointer").asString()).isEqualTo(pointer);
  }

  private static String body(String conditions, String payee, String method) {
    return "{\"conditions\": %s, \"payee\": %s, \"paymentMethod\": \"%s\"}"
        .formatted(conditions, payee, method);
  }

  private MvcTestResult decide(
      UUID task, long version, String body, String key, String staff, String branch, Role role) {
    return mvc.post()
        .uri("/api/v1/tasks/" + task + "/confirm-conditions")
        .with(bearer(staff, branch, role))
        .header("Idempotency-Key", key)
        .header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult get(String path, String staff, Role role) {
    return mvc.get().uri("/api/v1" + path).with(bearer(staff, "BJ-HD", role)).exchange();
  }

  private static JsonNode read(MvcTestResult result, int status) {
    assertThat(result).hasStatus(status);
    return JSON.readTree(bytes(result));
  }

  private static byte[] bytes(MvcTestResult result) {
    return result.getResponse().getContentAsByteArray();
  }
}
