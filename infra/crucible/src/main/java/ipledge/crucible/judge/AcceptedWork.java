package ipledge.crucible.judge;

import ipledge.crucible.history.Call;
import ipledge.crucible.history.Outcome;
import ipledge.crucible.judge.Evidence.CaseRow;
import ipledge.crucible.judge.Evidence.Task;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** I-1: what was answered with yes is there as it was asked for; what was refused is not. */
final class AcceptedWork implements Invariant {

  private static final String ID = "I-1";
  private static final String APPLICATIONS = "/api/v1/applications";
  private static final Pattern OF_CASE =
      Pattern.compile("/api/v1/applications/([0-9a-f-]{36})/(submission|withdrawal)");
  private static final Pattern OF_TASK = Pattern.compile("/api/v1/tasks/([0-9a-f-]{36})/([a-z-]+)");
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public Stream<Violation> broken(Evidence evidence) {
    Map<String, List<Call>> commands =
        evidence.calls().stream().collect(Collectors.groupingBy(Call::key));
    return commands.values().stream().flatMap(tries -> ofCommand(evidence, tries));
  }

  private static Stream<Violation> ofCommand(Evidence evidence, List<Call> tries) {
    Call call = tries.getFirst();
    if (tries.stream().anyMatch(one -> one.outcome() instanceof Outcome.Answered)) {
      return accepted(evidence, call);
    }
    if (tries.stream().allMatch(one -> one.outcome() instanceof Outcome.Refused)) {
      return refused(evidence, call);
    }
    return Stream.empty();
  }

  private static Stream<Violation> accepted(Evidence evidence, Call call) {
    if (call.path().equals(APPLICATIONS)) {
      return application(evidence, JSON.readTree(call.body()));
    }
    Matcher ofCase = OF_CASE.matcher(call.path());
    if (ofCase.matches()) {
      return ofCase(evidence, UUID.fromString(ofCase.group(1)), ofCase.group(2));
    }
    Matcher ofTask = OF_TASK.matcher(call.path());
    return ofTask.matches()
        ? ofTask(evidence, UUID.fromString(ofTask.group(1)), ofTask.group(2), call.staff())
        : Stream.empty();
  }

  private static Stream<Violation> refused(Evidence evidence, Call call) {
    if (!call.path().equals(APPLICATIONS)) {
      return Stream.empty();
    }
    UUID id = UUID.fromString(JSON.readTree(call.body()).path("id").asString(""));
    return evidence.casesById().containsKey(id)
        ? Stream.of(new Violation(ID, evidence.nameOf(id), "was refused and is there"))
        : Stream.empty();
  }

  private static Stream<Violation> application(Evidence evidence, JsonNode asked) {
    UUID id = UUID.fromString(asked.path("id").asString(""));
    CaseRow row = evidence.casesById().get(id);
    if (row == null) {
      return Stream.of(
          new Violation(ID, id.toString(), "the application was accepted and is lost"));
    }
    List<String> numbers = new ArrayList<>();
    asked.path("rights").forEach(right -> numbers.add(right.path("number").asString("")));
    return Stream.of(
            differs(row, "enterprise", asked.path("enterpriseId"), row.enterprise()),
            differs(row, "product", asked.path("productCode"), row.product()),
            differs(row, "amount", asked.path("amount"), plain(row.amount())),
            differs(row, "tenor", asked.path("tenorMonths"), row.tenorMonths()),
            differs(row, "purpose", asked.path("purposeCode"), row.purpose()),
            row.rights().equals(numbers)
                ? null
                : new Violation(
                    ID, row.number(), "asked for rights " + numbers + ", has " + row.rights()))
        .flatMap(Stream::ofNullable);
  }

  private static @Nullable Violation differs(
      CaseRow row, String what, JsonNode asked, Object there) {
    String wanted = asked.asString("");
    return wanted.equals(there.toString())
        ? null
        : new Violation(ID, row.number(), what + " was " + wanted + " and is " + there);
  }

  private static Stream<Violation> ofCase(Evidence evidence, UUID id, String command) {
    CaseRow row = evidence.casesById().get(id);
    boolean done =
        row != null
            && (command.equals("submission") ? row.isAccepted() : row.state().equals("WITHDRAWN"));
    return done
        ? Stream.empty()
        : Stream.of(
            new Violation(
                ID,
                evidence.nameOf(id),
                command
                    + " was accepted, but the case is "
                    + (row == null ? "lost" : row.state())));
  }

  private static Stream<Violation> ofTask(
      Evidence evidence, UUID id, String command, String staff) {
    if (command.equals("claim") || command.equals("release")) {
      return Stream.empty();
    }
    Task task = evidence.tasksById().get(id);
    boolean done = task != null && task.isDone() && staff.equals(task.by());
    return done
        ? Stream.empty()
        : Stream.of(
            new Violation(
                ID,
                task == null ? id.toString() : evidence.nameOf(task.caseId()),
                command + " of " + staff + " was accepted and is lost"));
  }

  private static String plain(BigDecimal amount) {
    return amount.setScale(2).toPlainString();
  }
}
