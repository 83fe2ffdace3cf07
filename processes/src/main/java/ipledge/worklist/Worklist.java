package ipledge.worklist;

import ipledge.audit.AuditTrail;
import ipledge.outbox.Outbox;
import ipledge.shared.Actor;
import ipledge.shared.Events;
import ipledge.shared.Ids;
import ipledge.shared.StaffId;
import ipledge.shared.StaleVersion;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The people's side of every flow. It enforces what no engine does: exclusions, one claim at a
 * time, what is overdue. A task is closed only here, by the capability that took the decision.
 */
@Service
@Transactional
public class Worklist {

  private static final TypeReference<Map<String, Object>> DECISION = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final WorkItemRows items;
  private final Participations participations;
  private final Steps steps;
  private final CaseClock pauses;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;
  private final JsonMapper json;

  Worklist(
      JdbcClient jdbc,
      WorkItemRows items,
      Participations participations,
      Steps steps,
      CaseClock pauses,
      Outbox outbox,
      AuditTrail audit,
      Clock clock,
      JsonMapper json) {
    this.jdbc = jdbc;
    this.items = items;
    this.participations = participations;
    this.steps = steps;
    this.pauses = pauses;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
  }

  /** Makes a case known, or brings what is shown of it up to date. */
  public void register(WorkCase shown) {
    jdbc.sql(
            """
            INSERT INTO work_case (case_id, number, subject, branch_id, handler, amount)
            VALUES (:id, :number, :subject, :branch, :handler, :amount)
            ON CONFLICT (case_id) DO UPDATE
              SET subject = excluded.subject, handler = excluded.handler, amount = excluded.amount
            """)
        .param("id", shown.caseId())
        .param("number", shown.number())
        .param("subject", shown.subject())
        .param("branch", shown.branch().id())
        .param("handler", shown.handler().id())
        .param("amount", shown.amount().amount())
        .update();
  }

  /** Remembers that a person took part in a step that is not a task, such as proposing the case. */
  public void participated(UUID caseId, UUID recordId, String elementId, StaffId staff) {
    participations.remember(caseId, recordId, elementId, staff);
  }

  /** Whether this person took part in any step of the case. */
  @Transactional(readOnly = true)
  public boolean tookPart(UUID caseId, StaffId staff) {
    return participations.any(caseId, staff);
  }

  /** The engine asks for a person, perhaps again: the same task is found, with a new job key. */
  public OpenResult open(TaskOpened task) {
    Optional<WorkItem> known =
        items.lockedByName(task.processId(), task.recordId(), task.elementId(), task.round());
    if (known.isEmpty()) {
      return new OpenResult.Waiting(insert(task));
    }
    WorkItem item = known.get();
    return switch (item.state()) {
      case OPEN, CLAIMED -> {
        jdbc.sql("UPDATE work_item SET job_key = :job WHERE id = :id")
            .param("job", task.jobKey())
            .param("id", item.id())
            .update();
        yield new OpenResult.Waiting(item.id());
      }
      case DONE -> new OpenResult.AlreadyDecided(item.id(), decisionOf(item.id()));
      case WITHDRAWN -> new OpenResult.Withdrawn();
    };
  }

  /**
   * Gives the task to this person.
   *
   * @throws TaskRefused if the person lacks the role, took part before, or somebody else has it
   */
  public WorkItem claim(UUID id, Actor by) {
    WorkItem item = items.locked(id);
    refuseClosed(item);
    String role = roleFor(item, by);
    if (item.state() == WorkItem.State.CLAIMED) {
      if (!by.staff().id().equals(item.claimedBy())) {
        throw TaskRefused.claimedByOther();
      }
      return item;
    }
    participations.refuseEarlierPart(item, by);
    jdbc.sql(
            """
            UPDATE work_item SET state = 'CLAIMED', claimed_by = :staff, claimed_at = :now,
                                 version = version + 1
            WHERE id = :id
            """)
        .param("staff", by.staff().id())
        .param("now", now())
        .param("id", id)
        .update();
    audit.append(
        by.as(role),
        Events.of(
            new TaskClaimed(item.recordId(), item.caseId(), id, item.elementId(), item.round())));
    return items.of(id);
  }

  /**
   * Gives the task back; a draft stays for whoever takes it next.
   *
   * @throws TaskRefused if this person does not have it
   */
  public void release(UUID id, Actor by) {
    WorkItem item = items.locked(id);
    requireHeld(item, by);
    jdbc.sql(
            """
            UPDATE work_item SET state = 'OPEN', claimed_by = NULL, claimed_at = NULL,
                                 version = version + 1
            WHERE id = :id
            """)
        .param("id", id)
        .update();
    audit.append(
        by.as(roleFor(item, by)),
        Events.of(
            new TaskReleased(item.recordId(), item.caseId(), id, item.elementId(), item.round())));
  }

  /**
   * Keeps what was typed so far.
   *
   * @param draft a JSON object
   * @throws TaskRefused if this person does not have the task
   * @throws StaleVersion if it was changed since
   */
  public WorkItem saveDraft(UUID id, int version, String draft, Actor by) {
    WorkItem item = items.locked(id);
    requireHeld(item, by);
    if (item.version() != version) {
      throw new StaleVersion();
    }
    jdbc.sql("UPDATE work_item SET draft = :draft::jsonb, version = version + 1 WHERE id = :id")
        .param("draft", draft)
        .param("id", id)
        .update();
    return items.of(id);
  }

  /**
   * The task, locked, if this person has it and it is on this page. A capability calls this first
   * in every decision.
   *
   * @throws TaskRefused otherwise
   */
  public WorkItem requireClaimed(UUID id, String formKey, Actor by) {
    return requireClaimed(id, Set.of(formKey), by);
  }

  /** The same for what can be done on several pages. */
  public WorkItem requireClaimed(UUID id, Set<String> formKeys, Actor by) {
    WorkItem item = items.locked(id);
    if (!formKeys.contains(item.formKey())) {
      throw TaskRefused.otherForm(item.formKey());
    }
    requireHeld(item, by);
    roleFor(item, by);
    return item;
  }

  /** The role among the task's candidate groups in which this person acts. */
  public String roleFor(WorkItem item, Actor by) {
    return item.candidateGroups().stream()
        .filter(by::has)
        .findFirst()
        .orElseThrow(() -> TaskRefused.roleMissing(String.join(", ", item.candidateGroups())));
  }

  /**
   * Closes a task with what was decided and tells the engine, in the caller's transaction.
   *
   * @param decision the variables that the flow goes on with: ids and decisions only
   */
  public void decide(WorkItem item, Actor by, Map<String, Object> decision) {
    requireHeld(item, by);
    close(item, by, decision);
    participations.remember(item.caseId(), item.recordId(), item.elementId(), by.staff());
  }

  /**
   * Names a time by which a step of a record has to be done, such as a registrar's deadline: a task
   * that opens there later is due at the earlier of this and its own target time.
   */
  public void limit(UUID recordId, String elementId, Instant dueAt) {
    jdbc.sql(
            """
            INSERT INTO work_deadline (record_id, element_id, due_at)
            VALUES (:record, :element, :due)
            ON CONFLICT (record_id, element_id) DO UPDATE SET due_at = excluded.due_at
            """)
        .param("record", recordId)
        .param("element", elementId)
        .param("due", Timestamp.from(dueAt))
        .update();
  }

  /**
   * Closes a task because what it asked for came by itself; the flow goes on from it.
   *
   * @return whether there was one to close
   */
  public boolean overtake(UUID recordId, String elementId, Actor by) {
    List<WorkItem> open = items.lockedOpen(recordId, elementId);
    for (WorkItem item : open) {
      close(item, by, Map.of());
      audit.append(
          by,
          Events.of(
              new TaskOvertaken(
                  recordId, item.caseId(), item.id(), item.elementId(), item.round())));
    }
    return !open.isEmpty();
  }

  /** Closes every open task of a case that ended early; the applicant owes nothing any more. */
  public void withdrawAll(UUID caseId) {
    pauses.run(caseId);
    jdbc.sql(
            """
            UPDATE work_item SET state = 'WITHDRAWN', closed_at = :now, version = version + 1
            WHERE case_id = :case AND state IN ('OPEN', 'CLAIMED')
            """)
        .param("now", now())
        .param("case", caseId)
        .update();
  }

  private void close(WorkItem item, Actor by, Map<String, Object> decision) {
    jdbc.sql(
            """
            UPDATE work_item SET state = 'DONE', decision = :decision::jsonb, claimed_by = :staff,
                                 closed_at = :now, draft = NULL, version = version + 1
            WHERE id = :id
            """)
        .param("decision", json.writeValueAsString(decision))
        .param("staff", by.staff().id())
        .param("now", now())
        .param("id", item.id())
        .update();
    outbox.complete(item.elementId(), item.recordId(), item.caseId(), item.id(), decision);
  }

  private UUID insert(TaskOpened task) {
    UUID id = Ids.next(clock);
    Optional<Steps.GoesOn> step = steps.of(task);
    // Nothing falls due before the clock begins to count, with the end of this day.
    Instant look = step.isPresent() ? clock.instant() : StepClock.beginning(clock.instant());
    jdbc.sql(
            """
            INSERT INTO work_item (id, process_id, record_id, element_id, round, case_id, branch_id,
                                   form_key, candidate_groups, excluded_elements, opened_at, due_at,
                                   job_key, step_id, used_before_seconds, next_notice_at)
            SELECT :id, :process, :record, :element, :round, c.case_id, c.branch_id,
                   :form, :groups, :excluded, :now, due.at, :job, :step, :used,
                   least(:look, due.at)
            FROM work_case c,
              LATERAL (SELECT least(:due, (SELECT d.due_at FROM work_deadline d
                                           WHERE d.record_id = :record
                                             AND d.element_id = :element)) AS at) due
            WHERE c.case_id = :case
            """)
        .param("id", id)
        .param("process", task.processId())
        .param("record", task.recordId())
        .param("element", task.elementId())
        .param("round", task.round())
        .param("case", task.caseId())
        .param("form", task.formKey())
        .param("groups", task.candidateGroups().toArray(String[]::new))
        .param("excluded", task.excludedElements().toArray(String[]::new))
        .param("now", now())
        .param("due", Timestamp.from(step.map(Steps.GoesOn::dueAt).orElse(task.dueAt())))
        .param("job", task.jobKey())
        .param("step", step.map(Steps.GoesOn::stepId).orElse(null))
        .param("used", step.map(so -> so.used().toSeconds()).orElse(0L))
        .param("look", Timestamp.from(look))
        .update();
    return items.of(id).id();
  }

  private Map<String, Object> decisionOf(UUID id) {
    String stored =
        jdbc.sql("SELECT decision FROM work_item WHERE id = :id")
            .param("id", id)
            .query(String.class)
            .single();
    return json.readValue(stored, DECISION);
  }

  private static void refuseClosed(WorkItem item) {
    if (item.state() == WorkItem.State.DONE || item.state() == WorkItem.State.WITHDRAWN) {
      throw TaskRefused.closed();
    }
  }

  private static void requireHeld(WorkItem item, Actor by) {
    refuseClosed(item);
    if (item.state() != WorkItem.State.CLAIMED) {
      throw TaskRefused.notClaimed();
    }
    if (!by.staff().id().equals(item.claimedBy())) {
      throw TaskRefused.claimedByOther();
    }
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
