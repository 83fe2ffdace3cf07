package ipledge.demo.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one person does with cases and tasks, and how they wait for the engine meanwhile. */
public final class Desk {

  private static final Set<String> ENDED = Set.of("ACTIVE", "REFUSED", "WITHDRAWN");

  private final Api api;
  private final Patience patience;

  public Desk(Api api, Patience patience) {
    this.api = api;
    this.patience = patience;
  }

  /**
   * A task that this person has claimed.
   *
   * @param page with everything its form needs
   * @param version the entity tag that a decision must carry
   */
  public record Task(UUID id, JsonNode page, String version) {

    public JsonNode context() {
      return page.path("context");
    }

    /** Digest of the facts that a decision is taken on. */
    public String factsDigest() {
      return page.path("sheet").path("digest").asString("");
    }
  }

  public Api api() {
    return api;
  }

  /** The case's page. */
  public JsonNode application(UUID id) {
    return api.get("/applications/" + id).body();
  }

  /**
   * Waits until a case stands in one of some states.
   *
   * @throws WaitedInVain if it does not, or ends otherwise
   */
  public JsonNode awaitState(UUID id, Set<String> states) {
    return patience.until(
        "the case in " + String.join(" or ", states),
        () -> {
          JsonNode page = application(id);
          String state = page.path("state").asString("");
          if (!states.contains(state) && ENDED.contains(state)) {
            throw new WaitedInVain("The case ended: " + stand(page));
          }
          return states.contains(state) ? Optional.of(page) : Optional.empty();
        },
        () -> stand(application(id)));
  }

  /**
   * Waits for a task of a case at a step, and claims it.
   *
   * @param step form key, or element id of the model
   * @param wanted which one, where there are several
   * @throws WaitedInVain if there is none in time, or the case has ended
   */
  public Task take(UUID application, String step, Predicate<JsonNode> wanted) {
    String number = application(application).path("number").asString("");
    JsonNode row =
        patience.until(
            "the task " + step,
            () -> find(application, number, step, wanted),
            () -> stand(application(application)));
    UUID task = UUID.fromString(row.path("id").asString());
    Reply claimed = api.post("/tasks/" + task + "/claim", null);
    return new Task(task, claimed.body(), claimed.requireVersion());
  }

  public Task take(UUID application, String step) {
    return take(application, step, row -> true);
  }

  /** Decides a task; the form is the last part of the address. */
  public JsonNode decide(Task task, String form, Object body) {
    return api.send(Call.post("/tasks/" + task.id() + "/" + form, body).ifMatch(task.version()))
        .body();
  }

  /** The same with the digest of the facts that were read. */
  public JsonNode judge(Task task, String form, Map<String, ?> body) {
    Map<String, @Nullable Object> whole = new HashMap<>(body);
    whole.put("factsDigest", task.factsDigest());
    return decide(task, form, whole);
  }

  /**
   * Waits as long as this person has patience.
   *
   * @param what is waited for
   * @param stand what there is to say when it does not come
   * @throws WaitedInVain when the time is over
   */
  public <T> T await(String what, Supplier<Optional<T>> look, Supplier<String> stand) {
    return patience.until(what, look, stand);
  }

  /** Where a case stands, in one sentence. */
  public static String stand(JsonNode page) {
    StringBuilder words = new StringBuilder(page.path("number").asString("the draft"));
    words.append(" is ").append(page.path("state").asString("unknown"));
    String step = page.path("step").asString("");
    if (!step.isEmpty()) {
      words.append(" at ").append(step);
    }
    String role = page.path("waitsForRole").asString("");
    if (!role.isEmpty()) {
      words.append(", waits for ").append(role);
    }
    String colon = ": ";
    for (JsonNode reason : page.path("endReasons")) {
      words.append(colon).append(reason.path("code").asString(""));
      words.append(" ").append(reason.path("message").asString(""));
      colon = "; ";
    }
    return words.append('.').toString();
  }

  private Optional<JsonNode> find(
      UUID application, String number, String step, Predicate<JsonNode> wanted) {
    for (String scope : new String[] {"mine", "claimable"}) {
      JsonNode rows =
          api.get("/tasks?scope=" + scope + "&limit=200&query=" + encoded(number)).body();
      for (JsonNode row : rows.path("items")) {
        if (row.path("applicationId").asString("").equals(application.toString())
            && isAt(row, step)
            && wanted.test(row)) {
          return Optional.of(row);
        }
      }
    }
    String state = application(application).path("state").asString("");
    if (ENDED.contains(state)) {
      throw new WaitedInVain("No task " + step + " will come: " + stand(application(application)));
    }
    return Optional.empty();
  }

  private static boolean isAt(JsonNode row, String step) {
    return row.path("formKey").asString("").equals(step)
        || row.path("elementId").asString("").equals(step);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
