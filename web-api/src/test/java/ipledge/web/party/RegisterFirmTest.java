package ipledge.web.party;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.TestDatabase;
import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A code whose check character is wrong is a warning that a reason overrides (ALG-02). */
@WebTest
class RegisterFirmTest {

  private static final String RIGHT = "91990000MA0000023K";
  private static final String WRONG = "91990000MA00000150";
  private static final String WRONG_TOO = "91990000MA00000A90";
  private static final String REASON = "张三 saw the licence of 2015";

  @Autowired private MockMvcTester mvc;
  @Autowired private TestDatabase database;

  private final UUID id = UUID.randomUUID();

  @Test
  void withoutAReasonItIsRefusedAtItsField() {
    for (String reason : new String[] {"null", "\"\"", "\"  \""}) {
      assertThat(register(WRONG, reason))
          .hasStatus(422)
          .bodyJson()
          .isLenientlyEqualTo(
              """
              {"code": "party.social-credit-code-check", "errors": [
                {"pointer": "/socialCreditCode", "code": "party.social-credit-code-check"}]}
              """);
    }
    assertThat(count("SELECT count(*) FROM ipledge.enterprise WHERE id = :id")).isZero();
    assertThat(
            count(
                """
                SELECT count(*) FROM ipledge.audit_event
                WHERE record_id = :id AND kind = 'audit.command-refused'
                """))
        .isEqualTo(3);
  }

  @Test
  void withAReasonItIsTakenAndTheReasonStaysWhereItCanBeErased() {
    assertThat(register(WRONG, "\"" + REASON + "\""))
        .hasStatus(201)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"socialCreditCode": "%s", "checkDigitValid": false, "overrideReason": "%s"}
            """
                .formatted(WRONG, REASON));

    assertThat(
            superuser()
                .sql("SELECT body FROM ipledge.audit_event WHERE record_id = ?")
                .param(id)
                .query(String.class)
                .list())
        .singleElement()
        .asString()
        .contains("party.enterprise-registered", WRONG)
        .doesNotContain(REASON, "张三");
    assertThat(
            superuser()
                .sql(
                    """
                    SELECT p.content FROM ipledge.audit_personal p
                    JOIN ipledge.audit_event e ON e.id = p.event_id WHERE e.record_id = ?
                    """)
                .param(id)
                .query(String.class)
                .list())
        .containsExactly(REASON);
  }

  @Test
  void anErasedReasonIsNowhereLeft() {
    assertThat(register(WRONG_TOO, "\"" + REASON + "\"")).hasStatus(201);
    assertThat(shown()).contains(REASON);

    superuser()
        .sql(
            """
            DELETE FROM ipledge.audit_personal p USING ipledge.audit_event e
            WHERE e.id = p.event_id AND e.record_id = ?
            """)
        .param(id)
        .update();

    assertThat(shown())
        .contains(WRONG_TOO)
        .doesNotContain(REASON)
        .contains("\"overrideReason\":null");
    assertThat(
            superuser()
                .sql("SELECT row_to_json(e)::text FROM ipledge.enterprise e WHERE id = ?")
                .param(id)
                .query(String.class)
                .single())
        .doesNotContain(REASON);
  }

  @Test
  void aRightCodeNeedsNoReasonAndKeepsNone() {
    assertThat(register(RIGHT, "\"" + REASON + "\""))
        .hasStatus(201)
        .bodyJson()
        .isLenientlyEqualTo("{\"checkDigitValid\": true, \"overrideReason\": null}");
  }

  private String shown() {
    return new String(
        mvc.get()
            .uri("/api/v1/enterprises/" + id)
            .with(bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER))
            .exchange()
            .getResponse()
            .getContentAsByteArray(),
        StandardCharsets.UTF_8);
  }

  private MvcTestResult register(String code, String reason) {
    return mvc.post()
        .uri("/api/v1/enterprises")
        .with(bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            """
            {"id": "%s", "name": "示例旧厂", "socialCreditCode": "%s", "overrideReason": %s}
            """
                .formatted(id, code, reason))
        .exchange();
  }

  private long count(String sql) {
    return superuser().sql(sql).param("id", id).query(Long.class).single();
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }
}
