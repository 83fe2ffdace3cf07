package ipledge.web.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.Cases;
import ipledge.testing.Closings;
import ipledge.testing.TestDatabase;
import ipledge.web.EndpointRules;
import ipledge.web.WebTest;
import ipledge.web.fuzz.Traces;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every call that decides keeps to, asked of each that the description of the interface names:
 * no key, no deed; the same key with the same body gets the same bytes and one effect; the same key
 * with anything else is refused.
 */
@WebTest
@Import({
  Cases.class,
  Closings.class,
  Deeds.class,
  ValueDeeds.class,
  PledgeDeeds.class,
  RegistrarDeeds.class,
  TimeDeeds.class
})
class EveryCommandTest {

  private static final String KEY = "Idempotency-Key";

  @Autowired private MockMvcTester mvc;
  @Autowired private Deeds deeds;
  @Autowired private TestDatabase database;

  @TestFactory
  Stream<DynamicTest> itIsDoneOncePerKey() throws Exception {
    Map<String, Supplier<Deed>> all = deeds.all();
    Counter counter = new Counter(mvc);
    Traces traces = new Traces(database.superuser());
    Map<String, JsonNode> described = commands();
    return described.keySet().stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation,
                    () -> {
                      assertThat(all).as("a deed in Deeds").containsKey(operation);
                      keepsItsPromise(
                          all.get(operation).get(),
                          described.get(operation).path("responses"),
                          counter,
                          traces);
                    }));
  }

  @Test
  void onlyQuestionsHaveNoKey() throws Exception {
    List<String> posts = new ArrayList<>(operations().keySet());
    posts.removeIf(operation -> !operation.startsWith("POST "));
    posts.removeAll(commands().keySet());
    assertThat(posts).hasSameSizeAs(EndpointRules.QUESTIONS.keySet());
  }

  private static void keepsItsPromise(
      Deed deed, JsonNode responses, Counter counter, Traces traces) {
    List<String> before = traces.now();
    MvcTestResult without = counter.send(deed, null);
    assertThat(without).hasStatus(400);
    assertThat(Sent.code(without)).isEqualTo("platform.idempotency-key-missing");
    assertThat(traces.now()).as("what no key did").isEqualTo(before);

    String key = UUID.randomUUID().toString();
    MvcTestResult first = counter.send(deed, key);
    assertThat(Sent.ok(first).isObject()).isTrue();
    assertThat(responses.has(String.valueOf(first.getResponse().getStatus())))
        .as("status is described: " + first.getResponse().getStatus())
        .isTrue();
    describedHeaders(first, responses);
    List<String> done = traces.now();

    MvcTestResult again = counter.send(deed, key);
    assertThat(again).hasStatus(first.getResponse().getStatus());
    assertThat(Sent.bytes(again)).isEqualTo(Sent.bytes(first)).isNotEmpty();
    for (String header : List.of("ETag", "Location")) {
      assertThat(again.getResponse().getHeader(header))
          .isEqualTo(first.getResponse().getHeader(header));
    }
    for (Counter.Carried other : others(deed)) {
      MvcTestResult reused = counter.send(deed, deed.by(), key, other);
      assertThat(reused).as("with " + other).hasStatus(422);
      assertThat(Sent.code(reused)).isEqualTo("platform.idempotency-key-reused");
    }
    assertThat(traces.now()).as("what repetitions did").isEqualTo(done);
  }

  private static void describedHeaders(MvcTestResult answer, JsonNode responses) {
    JsonNode headers =
        responses.path(String.valueOf(answer.getResponse().getStatus())).path("headers");
    for (String header : List.of("ETag", "Location")) {
      assertThat(answer.getResponse().getHeader(header) != null)
          .as(header + " is given where it is described")
          .isEqualTo(headers.has(header));
    }
  }

  /** The same deed with another query, another body, another file. */
  private static List<Counter.Carried> others(Deed deed) {
    List<Counter.Carried> others = new ArrayList<>();
    byte[] file = deed.file();
    if (file != null) {
      byte[] more = Arrays.copyOf(file, file.length + 1);
      others.add(new Counter.Carried(deed.query(), null, more));
      others.add(new Counter.Carried(deed.query().replace("first", "second"), null, file));
    } else {
      String body = deed.body() == null ? "{}" : deed.body() + " ";
      others.add(new Counter.Carried(deed.query(), body, null));
      others.add(new Counter.Carried("more=1", deed.body(), null));
    }
    return others;
  }

  private static Map<String, JsonNode> commands() throws Exception {
    Map<String, JsonNode> commands = operations();
    commands
        .values()
        .removeIf(
            call ->
                call.path("parameters").findValuesAsString("name").stream().noneMatch(KEY::equals));
    return commands;
  }

  private static Map<String, JsonNode> operations() throws Exception {
    JsonNode description =
        new JsonMapper()
            .readTree(Files.readString(Path.of("openapi.json"), StandardCharsets.UTF_8));
    Map<String, JsonNode> operations = new TreeMap<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        call ->
                            operations.put(
                                call.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey(),
                                call.getValue())));
    return operations;
  }
}
