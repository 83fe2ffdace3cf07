package ipledge.stories;

import ipledge.posting.CasePostings;
import ipledge.posting.CasePostings.Movement;
import ipledge.shared.Actor;
import ipledge.shared.Money;
import ipledge.simulators.RunningSimulators;
import ipledge.simulators.fault.Face;
import ipledge.simulators.journal.Entry;
import ipledge.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a case left behind: money, audit events, tasks, and the institutions' own journals. */
@TestComponent
public class Books {

  private final CasePostings postings;
  private final TransactionTemplate transaction;
  private final JdbcClient rows;
  private final RunningSimulators simulators;

  Books(
      CasePostings postings,
      TransactionTemplate transaction,
      TestDatabase database,
      RunningSimulators simulators) {
    this.postings = postings;
    this.transaction = transaction;
    this.rows = JdbcClient.create(database.superuser());
    this.simulators = simulators;
  }

  /** Every case that was handed in. */
  public List<UUID> cases() {
    return rows.sql("SELECT id FROM ipledge.loan_application WHERE submitted_at IS NOT NULL")
        .query(UUID.class)
        .list();
  }

  /** How often each kind of event stands in a case's trail. */
  public Map<String, Integer> events(UUID caseId) {
    return rows
        .sql("SELECT kind FROM ipledge.audit_event WHERE case_id = ?")
        .param(caseId)
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toMap(kind -> kind, kind -> 1, Integer::sum, TreeMap::new));
  }

  /** Every movement of a case's money, the oldest first. */
  public List<Movement> movements(UUID caseId) {
    Actor observer = Actor.system("observer");
    return People.as(observer, () -> transaction.execute(status -> postings.ofCase(caseId)));
  }

  /** The sum of all lines of all postings of a case. */
  public Money sum(UUID caseId) {
    return Money.cny(
        rows.sql(
                """
                SELECT coalesce(sum(l.amount), 0.00) FROM ipledge.posting_line l
                JOIN ipledge.posting p ON p.id = l.posting_id WHERE p.case_id = ?
                """)
            .param(caseId)
            .query(BigDecimal.class)
            .single());
  }

  /** How each job of a case ended, by the runtime's own book. */
  public List<String> jobEnds(UUID caseId) {
    return rows.sql(
            """
            SELECT split_part(e.element_id, '@', 1) || ' ' || e.outcome FROM ipledge.job_effect e
            WHERE e.record_id = :case
              OR e.record_id IN (SELECT id FROM ipledge.valuation WHERE application_id = :case)
              OR e.record_id IN (
                SELECT id FROM ipledge.pledge_registration WHERE application_id = :case)
            ORDER BY 1
            """)
        .param("case", caseId)
        .query(String.class)
        .list();
  }

  /** Tasks of a case that a person could still do. */
  public List<String> openTasks(UUID caseId) {
    return rows.sql(
            """
            SELECT element_id FROM ipledge.work_item
            WHERE case_id = ? AND state IN ('OPEN', 'CLAIMED') ORDER BY element_id
            """)
        .param(caseId)
        .query(String.class)
        .list();
  }

  /** The notices that steps of a case take long: the step and the level. */
  public List<String> notices(UUID caseId) {
    return rows.sql(
            """
            SELECT i.element_id || ' ' || n.level FROM ipledge.work_notice n
            JOIN ipledge.work_item i ON i.id = n.step_id
            WHERE n.case_id = ? ORDER BY n.given_at, n.percent
            """)
        .param(caseId)
        .query(String.class)
        .list();
  }

  /** When a task of a case was opened, and when it is due. */
  public TaskTimes times(UUID caseId, String element) {
    return rows.sql(
            """
            SELECT opened_at, due_at FROM ipledge.work_item
            WHERE case_id = ? AND element_id = ? ORDER BY opened_at DESC LIMIT 1
            """)
        .params(caseId, element)
        .query(
            (row, number) ->
                new TaskTimes(
                    row.getTimestamp("opened_at").toInstant(),
                    row.getTimestamp("due_at").toInstant()))
        .single();
  }

  /** The two times of a task. */
  public record TaskTimes(Instant openedAt, Instant dueAt) {}

  /** What the case made an institution do, by its own journal. */
  public List<Entry> effects(Face face, UUID caseOrFiling) {
    String id = caseOrFiling.toString();
    return simulators.effects(face).stream()
        .filter(entry -> entry.key() != null && entry.key().contains(id))
        .toList();
  }
}
