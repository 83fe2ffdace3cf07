package ipledge.crucible.judge;

import ipledge.crucible.history.Call;
import ipledge.crucible.history.Outcome;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * I-17: a refusal carries a code and a trace id, and no inner workings; a server that cannot says
 * 503, never 500.
 */
final class RefusalsExplain implements Invariant {

  private static final int BROKEN = 500;
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public Stream<Violation> broken(Evidence evidence) {
    return evidence.calls().stream().flatMap(call -> Stream.ofNullable(ofCall(call)));
  }

  private static @Nullable Violation ofCall(Call call) {
    if (!(call.outcome() instanceof Outcome.Refused refused)) {
      return null;
    }
    boolean told =
        !says(refused.body(), "code").isEmpty() && !says(refused.body(), "traceId").isEmpty();
    boolean tells = refused.body().contains("Exception") || refused.body().contains("\tat ");
    return told && !tells && refused.status() != BROKEN
        ? null
        : new Violation(
            "I-17",
            call.method() + " " + call.path(),
            "was refused with " + refused.status() + " and " + refused.body());
  }

  private static String says(String body, String field) {
    try {
      JsonNode problem = JSON.readTree(body);
      return problem.path(field).asString("");
    } catch (JacksonException e) {
      return "";
    }
  }
}
