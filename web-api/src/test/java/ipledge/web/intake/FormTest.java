package ipledge.web.intake;

import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.intake.ApplicationQueries;
import ipledge.testing.Cases;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whose form it is, and what is wrong in it. */
@WebTest
@Import(Cases.class)
class FormTest {

  private static final String GOOD =
      "{\"kind\": \"INVENTION\", \"number\": \"%s\"}"
          .formatted(Cases.ofItsOwn(Cases.invention()).number());
  private static final String NEW = "{\"kind\": \"TRADEMARK\", \"number\": \"99004711\"}";
  private static final String WRONG = "{\"kind\": \"INVENTION\", \"number\": \"2023104567891\"}";

  @Autowired private MockMvcTester mvc;
  @Autowired private Cases cases;
  @Autowired private ApplicationQueries queries;
  @Autowired private JdbcClient jdbc;

  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void aFirm() {
    cases.submitted("1500000", Cases.invention());
  }

  @Test
  void theRightThatIsWrongIsNamedByItsPlaceInTheForm() {
    wrongAt(create("li.na", NEW, WRONG), 1);
    wrongAt(create("li.na", WRONG, NEW), 0);
    assertThat(
            jdbc.sql("SELECT count(*) FROM ip_right WHERE number = '99004711'")
                .query(Long.class)
                .single())
        .as("the right before it was not taken down either")
        .isZero();

    assertThat(create("li.na", GOOD)).hasStatus(201);
    wrongAt(change("li.na", version(), GOOD, WRONG), 1);
    assertThat(as(LI, () -> queries.find(id)).rightIds()).hasSize(1);
  }

  @Test
  void aColleagueOfTheBranchReadsTheDraftAndDoesNothingWithIt() {
    assertThat(create("li.na", GOOD)).hasStatus(201);
    assertThat(call(HttpMethod.GET, "/applications/" + id, "wang.wei", null, null)).hasStatusOk();

    int drafted = version();
    notProposer(change("wang.wei", drafted, GOOD));
    notProposer(
        call(HttpMethod.POST, "/applications/" + id + "/submission", "wang.wei", version(), "{}"));

    assertThat(as(LI, () -> queries.find(id)).state().name()).isEqualTo("DRAFT");
    assertThat(version()).isEqualTo(drafted);
    assertThat(
            call(HttpMethod.POST, "/applications/" + id + "/submission", "li.na", version(), "{}"))
        .hasStatusOk();
  }

  private int version() {
    return as(LI, () -> queries.find(id)).version();
  }

  private static void wrongAt(MvcTestResult answer, int place) {
    assertThat(answer)
        .hasStatus(422)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code": "collateral.number-invalid", "errors": [
              {"pointer": "/rights/%d/number", "code": "collateral.number-invalid"}]}
            """
                .formatted(place));
  }

  private static void notProposer(MvcTestResult answer) {
    assertThat(answer)
        .hasStatus(403)
        .bodyJson()
        .extractingPath("code")
        .isEqualTo("intake.not-proposer");
  }

  private MvcTestResult create(String staff, String... rights) {
    return call(HttpMethod.POST, "/applications", staff, null, form(rights));
  }

  private MvcTestResult change(String staff, int version, String... rights) {
    return call(HttpMethod.PUT, "/applications/" + id, staff, version, form(rights));
  }

  private String form(String... rights) {
    return """
        {"id": "%s", "enterpriseId": "%s", "productCode": "IP-PLEDGE", "amount": "1500000.00",
         "tenorMonths": 12, "purposeCode": "WORKING_CAPITAL", "rights": [%s]}
        """
        .formatted(id, Cases.FIRM, String.join(", ", rights));
  }

  private MvcTestResult call(
      HttpMethod method,
      String path,
      String staff,
      @Nullable Integer version,
      @Nullable String body) {
    var request =
        mvc.method(method)
            .uri("/api/v1" + path)
            .with(bearer(staff, "BJ-HD", Role.CUSTOMER_MANAGER))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType(MediaType.APPLICATION_JSON);
    if (version != null) {
      request = request.header("If-Match", "\"" + version + "\"");
    }
    return (body == null ? request : request.content(body)).exchange();
  }
}
