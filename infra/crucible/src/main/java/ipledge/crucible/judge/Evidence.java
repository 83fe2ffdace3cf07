package ipledge.crucible.judge;

import ipledge.crucible.history.Call;
import ipledge.crucible.history.Replay;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Everything that is left when all is quiet again, from where it was written down first hand.
 *
 * @param visible the tasks that somebody finds on a list of their own
 * @param untold what the engine has not been told yet
 * @param trail what the verifier found, a line each; empty when the trail is whole
 */
public record Evidence(
    List<Call> calls,
    List<Replay> replays,
    List<CaseRow> cases,
    List<Instance> instances,
    List<Token> tokens,
    List<Task> tasks,
    Set<UUID> visible,
    List<Untold> untold,
    List<Move> moves,
    List<Filing> filings,
    List<Loan> loans,
    List<Line> lines,
    Map<String, BigDecimal> balances,
    List<Reservation> reservations,
    List<Deed> deeds,
    List<String> trail) {

  /**
   * An application as the database has it.
   *
   * @param rights numbers of the rights it is about
   * @param limit what its confirmed values allow; null while nothing is confirmed
   */
  public record CaseRow(
      UUID id,
      String number,
      String state,
      String proposer,
      UUID enterprise,
      String product,
      BigDecimal amount,
      int tenorMonths,
      String purpose,
      List<String> rights,
      @Nullable BigDecimal limit,
      @Nullable BigDecimal approved) {

    boolean isAccepted() {
      return !state.equals("DRAFT");
    }

    boolean isEnded() {
      return Set.of("ACTIVE", "REFUSED", "WITHDRAWN").contains(state);
    }
  }

  /**
   * A process instance that the engine runs or ran.
   *
   * @param parentElement the call activity that made it; null at the top
   * @param startedFor the record that its start message was for; null below the top
   * @param claimedBy the record that claims to be carried by it
   */
  public record Instance(
      long key,
      @Nullable Long parent,
      @Nullable Long parentElement,
      String process,
      boolean live,
      @Nullable UUID startedFor,
      @Nullable UUID claimedBy) {}

  /** A place where a live instance stands; scopes that only hold others are none. */
  public record Token(
      long instance, String element, String type, long elementInstance, @Nullable String incident) {

    boolean isCall() {
      return type.equals("CALL_ACTIVITY");
    }

    boolean isPersons() {
      return type.equals("USER_TASK");
    }
  }

  /** A work item. */
  public record Task(
      UUID id,
      UUID caseId,
      UUID record,
      String element,
      int round,
      String state,
      @Nullable String by) {

    boolean isOpen() {
      return state.equals("OPEN") || state.equals("CLAIMED");
    }

    boolean isDone() {
      return state.equals("DONE");
    }
  }

  /** A row of the outbox that is neither told nor overtaken. */
  public record Untold(UUID caseId, String name, String state, @Nullable String error) {}

  /** A change of an application's state, as its audit event tells it; in the order of events. */
  public record Move(UUID caseId, String from, String to) {}

  /** A pledge filing of ours. */
  public record Filing(UUID id, UUID caseId, String state, List<String> rights) {}

  /**
   * A loan of ours.
   *
   * @param conditionsMet whether its conditions precedent stand confirmed
   */
  public record Loan(
      UUID caseId,
      String number,
      int tranche,
      BigDecimal amount,
      String state,
      boolean conditionsMet) {}

  /** One line of a posting. */
  public record Line(UUID posting, String account, BigDecimal amount) {}

  /**
   * Quota set aside for a case.
   *
   * @param ended how: POST when used, VOID when given back, null while it is held
   */
  public record Reservation(UUID caseId, BigDecimal amount, @Nullable String ended) {}

  /**
   * A line of a simulator's journal.
   *
   * @param at business time of the simulators, the same for both
   */
  public record Deed(
      String face, long seq, Instant at, String kind, boolean effect, JsonNode data) {}

  Map<UUID, CaseRow> casesById() {
    return cases.stream().collect(Collectors.toMap(CaseRow::id, Function.identity()));
  }

  Map<UUID, Task> tasksById() {
    return tasks.stream().collect(Collectors.toMap(Task::id, Function.identity()));
  }

  /** The case's number if it is known, which people can look up. */
  String nameOf(UUID caseId) {
    CaseRow found = casesById().get(caseId);
    return found == null ? caseId.toString() : found.number();
  }
}
