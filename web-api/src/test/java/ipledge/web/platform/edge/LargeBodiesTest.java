package ipledge.web.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.Cases;
import ipledge.testing.TestDatabase;
import ipledge.web.People;
import ipledge.web.RealServer;
import ipledge.web.platform.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is too large is told so, by the server as much as by us, and whoever is signed in leaves an
 * event behind and nothing else. A mock of the server would cut no line.
 */
class LargeBodiesTest extends RealServer {

  private static final int MEGABYTE = 1024 * 1024;
  private static final String BOUNDARY = "large-9b1d";

  @Autowired private Cases cases;
  @Autowired private TestDatabase database;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String token = "";
  private UUID id = UUID.randomUUID();

  @BeforeEach
  void aCase() {
    KEYCLOAK.person(People.claims("li.na", "BJ-HD", Role.CUSTOMER_MANAGER));
    token = "Bearer " + KEYCLOAK.sign(KEYCLOAK.accessToken().build());
    id = cases.submitted("1500000", Cases.invention());
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 30})
  void aPaperThatIsTooLargeIsToldSo(int megabytes) throws Exception {
    long before = refusals();

    HttpResponse<String> answer = upload(new byte[megabytes * MEGABYTE]);

    tooLarge(answer);
    assertThat(refusals()).isEqualTo(before + 1);
    assertThat(lastRefusal())
        .isEqualTo("li.na POST /api/v1/applications/{id}/documents platform.body-too-large " + id);
    assertThat(papers()).isZero();
  }

  @Test
  void aPaperOfTheLargestSizeIsTaken() throws Exception {
    byte[] paper = new byte[20 * MEGABYTE];
    System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, paper, 0, 5);

    assertThat(upload(paper).statusCode()).isEqualTo(201);
    assertThat(papers()).isOne();
  }

  @Test
  void tenMegabytesOfJsonAreToldSo() throws Exception {
    long before = refusals();
    String body = "{\"reason\": \"" + "x".repeat(10_000_000) + "\"}";

    HttpResponse<String> answer =
        http.send(
            request("withdrawal", "application/json").POST(BodyPublishers.ofString(body)).build(),
            BodyHandlers.ofString());

    tooLarge(answer);
    assertThat(refusals()).isEqualTo(before + 1);
    assertThat(lastRefusal()).startsWith("li.na POST /** platform.body-too-large ");
  }

  /** Sent in pieces, it says nothing of its length beforehand. */
  @Test
  void whatDoesNotSayItsLengthIsReadNoFurtherThanTheLimit() throws Exception {
    byte[] piece = " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);

    HttpResponse<String> answer =
        http.send(
            request("withdrawal", "application/json")
                .POST(BodyPublishers.ofByteArrays(List.of(piece, piece, piece)))
                .build(),
            BodyHandlers.ofString());

    tooLarge(answer);
  }

  @Test
  void whoMayNotUploadIsToldThatWhateverTheSize() throws Exception {
    KEYCLOAK.person(People.claims("he.long", "BJ-HD", Role.LEGAL_REVIEWER));
    token = "Bearer " + KEYCLOAK.sign(KEYCLOAK.accessToken().build());

    HttpResponse<String> answer = upload(new byte[21 * MEGABYTE]);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("platform.role-missing");
  }

  private static void tooLarge(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    var problem = new JsonMapper().readTree(answer.body());
    assertThat(problem.path("code").asString()).isEqualTo("platform.body-too-large");
    assertThat(problem.path("detail").asString()).isNotBlank();
    assertThat(answer.headers().firstValue("X-Trace-Id"))
        .contains(problem.path("traceId").asString());
  }

  private HttpResponse<String> upload(byte[] content) throws Exception {
    return http.send(
        request("documents?kind=STATEMENT", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(form(content)))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String part, String type) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:%d/api/v1/applications/%s/%s".formatted(port, id, part)))
        .header("Authorization", token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("Content-Type", type);
  }

  private static byte[] form(byte[] content) throws IOException {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.write(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\";"
                + " filename=\"large.pdf\"\r\nContent-Type: application/pdf\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    form.write(content);
    form.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return form.toByteArray();
  }

  private long refusals() {
    return superuser()
        .sql("SELECT count(*) FROM ipledge.audit_event WHERE kind = 'audit.command-refused'")
        .query(Long.class)
        .single();
  }

  private String lastRefusal() {
    return superuser()
        .sql(
            """
            SELECT concat_ws(' ', actor, body::json -> 'data' ->> 'command',
                             body::json -> 'data' ->> 'code', record_id)
            FROM ipledge.audit_event WHERE kind = 'audit.command-refused'
            ORDER BY at DESC, id DESC LIMIT 1
            """)
        .query(String.class)
        .single();
  }

  private long papers() {
    return superuser()
        .sql("SELECT count(*) FROM ipledge.case_document WHERE application_id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }
}
