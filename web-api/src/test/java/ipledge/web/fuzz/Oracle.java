package ipledge.web.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Says whether an answer is one that we may give. No fault is injected, so 503 is none either. */
final class Oracle {

  /**
   * A promise that was not kept.
   *
   * @param rule which one; the same for every shot that breaks it
   * @param what how
   */
  record Breach(String rule, String what) {}

  private static final String PROBLEM_TYPE = "application/problem+json";
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z0-9-]+");
  private static final Pattern TRACE = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern LEAK =
      Pattern.compile(
          "\\bat"
              + " [\\w.$/]+\\(|\\.java:\\d+|Exception|java\\.(lang|util|sql)\\.|org\\.(postgresql|springframework|hibernate|apache)|tools\\.jackson|ERROR:"
              + " |SQLSTATE|\\bSELECT .* FROM |INSERT INTO |<html|<!doctype",
          Pattern.CASE_INSENSITIVE);

  /** Codes that name a field always name where it is. */
  private static final Set<String> NAMES_A_FIELD =
      Set.of(
          "platform.input-invalid",
          "platform.unknown-field",
          "platform.wrong-type",
          "platform.money-format",
          "platform.cursor-unknown");

  private final Shapes shapes;
  private final JsonNode problem;
  private final Map<String, Set<String>> policy;
  private final Predicate<String> atHome;

  /**
   * @param atHome whether a record of this id belongs to {@link Callers#HOME}
   */
  Oracle(Api api, Map<String, Set<String>> policy, Predicate<String> atHome) {
    shapes = new Shapes(api);
    problem = api.problem();
    this.policy = policy;
    this.atHome = atHome;
  }

  /** What is wrong with the answer itself. */
  List<Breach> judge(Shot shot, Reply reply) {
    List<Breach> breaches = new ArrayList<>();
    if (reply.status() >= 500) {
      breaches.add(new Breach("no failure of ours", reply.status() + " " + reply.body()));
    }
    if (reply.took().compareTo(LONGEST) > 0) {
      breaches.add(new Breach("answers in time", reply.took().toString()));
    }
    if (reply.status() >= 400) {
      refusal(reply, breaches);
    } else {
      answer(shot, reply, breaches);
    }
    if (!shot.operation().declares(reply.status())) {
      breaches.add(new Breach("an answer has a declared status", String.valueOf(reply.status())));
    }
    rights(shot, reply, breaches);
    return breaches;
  }

  /** What a refusal, or a mere look, has left behind. */
  List<Breach> judge(Shot shot, Reply reply, Remains remains) {
    List<Breach> breaches = new ArrayList<>();
    boolean mayWrite = reply.accepted() && shot.operation().writes();
    if (!mayWrite && !remains.changed().isEmpty()) {
      breaches.add(new Breach("leaves no trace", reply.status() + " " + remains.changed()));
    }
    if (!mayWrite && remains.otherEvents() != 0) {
      breaches.add(new Breach("no event of what was not done", reply.status() + reply.body()));
    }
    if (reply.accepted() && remains.refusals() != 0) {
      breaches.add(new Breach("no refusal of what was done", reply.status() + reply.body()));
    }
    boolean refusedCommand =
        shot.operation().writes()
            && shot.caller().signedIn()
            && Set.of(409, 412, 422, 428).contains(reply.status());
    if (refusedCommand
        && remains.refusals() != 1
        && !(shot.repeatsKey() && remains.refusals() == 0)) {
      breaches.add(
          new Breach(
              "every refusal is recorded once", remains.refusals() + " for " + reply.body()));
    }
    return breaches;
  }

  /**
   * What a shot changed.
   *
   * @param changed tables, other than those that record refusals
   * @param refusals refusals that came to the trail
   * @param otherEvents events of another kind that came to it
   */
  record Remains(List<String> changed, long refusals, long otherEvents) {}

  private void refusal(Reply reply, List<Breach> breaches) {
    JsonNode json = reply.json();
    if (!reply.contentType().startsWith(PROBLEM_TYPE) || json == null) {
      breaches.add(
          new Breach(
              "a refusal is a problem",
              reply.status() + " " + reply.contentType() + " " + reply.body()));
      return;
    }
    for (String fault : shapes.faults(problem, json)) {
      breaches.add(new Breach("a problem has its shape", fault + " " + reply.body()));
    }
    String code = reply.code();
    if (!CODE.matcher(code).matches()
        || !json.path("type").asString("").equals("urn:ipledge:problem:" + code)
        || json.path("status").asInt() != reply.status()
        || json.path("title").asString("").isBlank()
        || json.path("detail").asString("").isBlank()) {
      breaches.add(new Breach("a problem has code, title and detail", reply.body()));
    }
    String trace = json.path("traceId").asString("");
    if (!TRACE.matcher(trace).matches() || !trace.equals(reply.headers().get("x-trace-id"))) {
      breaches.add(new Breach("a problem has the request's trace id", reply.body()));
    }
    if (NAMES_A_FIELD.contains(code) && reply.status() == 400) {
      if (json.path("errors").isEmpty()) {
        breaches.add(new Breach("a problem names the field", reply.body()));
      }
      for (JsonNode error : json.path("errors")) {
        String pointer = error.path("pointer").asString("-");
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
          breaches.add(new Breach("a field is named by a pointer", reply.body()));
        }
      }
    }
    if (LEAK.matcher(reply.body()).find()) {
      breaches.add(new Breach("a problem tells nothing of our insides", reply.body()));
    }
  }

  private void answer(Shot shot, Reply reply, List<Breach> breaches) {
    JsonNode promised = shot.operation().answer();
    if (promised == null || reply.contentType().startsWith("text/event-stream")) {
      return;
    }
    if (reply.json() == null) {
      breaches.add(new Breach("an answer is JSON", reply.contentType() + " " + reply.body()));
      return;
    }
    for (String fault : shapes.faults(promised, reply.json())) {
      breaches.add(new Breach("an answer has its shape", fault));
    }
  }

  private void rights(Shot shot, Reply reply, List<Breach> breaches) {
    Callers.Caller caller = shot.caller();
    if (!caller.signedIn()) {
      // A cookie of nobody meets the guard against forged requests before the question who it is.
      boolean refused = reply.status() == 401 || reply.status() == 403 || reply.status() == 413;
      if (!refused && reply.status() != 400) {
        breaches.add(new Breach("nobody gets in", reply.status() + " " + reply.body()));
      }
      return;
    }
    Set<String> may = policy.get(shot.operation().name());
    if (may == null) {
      breaches.add(new Breach("every endpoint has its row in policy.csv", shot.operation().name()));
    } else if (!may.contains(caller.role()) && reply.accepted()) {
      breaches.add(new Breach("only the named roles get in", caller.role() + " " + reply.body()));
    }
    if (!caller.writes() && shot.operation().writes() && reply.accepted()) {
      breaches.add(new Breach("a forged request does nothing", reply.body()));
    }
    boolean theirs = caller.branch().equals(Callers.ELSEWHERE);
    if (theirs && reply.accepted() && reply.body().contains("\"" + Callers.HOME + "\"")) {
      breaches.add(new Breach("another branch sees nothing", reply.body()));
    }
    if (theirs && reply.accepted()) {
      shot.records().stream()
          .filter(atHome)
          .forEach(id -> breaches.add(new Breach("another branch does nothing here", id)));
    }
    if (shot.operation().path().endsWith("/me") && reply.accepted() && reply.json() != null) {
      JsonNode roles = reply.json().path("roles");
      if (roles.size() != 1 || !roles.get(0).asString().equals(caller.role())) {
        breaches.add(new Breach("nobody gains a role", reply.body()));
      }
    }
  }
}
