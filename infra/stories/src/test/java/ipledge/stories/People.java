package ipledge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.ApplicationState;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BranchId;
import ipledge.shared.StaffId;
import ipledge.worklist.Worklist;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of a story: each waits for the task, takes it and does it. */
@TestComponent
public class People {

  public static final Actor LI = person("li.na", "customer-manager");
  public static final Actor ZHANG = person("zhang.min", "investigator");
  public static final Actor ZHAO = person("zhao.lei", "investigator");
  public static final Actor CHEN = person("chen.jie", "appraiser");
  public static final Actor LIU = person("liu.yang", "appraiser");
  public static final Actor JIA = person("jia.wen", "appraiser");
  public static final Actor DING = person("ding.ke", "appraiser");
  public static final Actor WU = person("wu.hao", "credit-reviewer");
  public static final Actor FENG = person("feng.gang", "branch-approver");
  public static final Actor SUN = person("sun.li", "registrar-clerk");
  public static final Actor XU = person("xu.jing", "disbursement-clerk");
  public static final Actor HAN =
      new Actor(
          new StaffId("han.mei"), Set.of("head-office-approver"), BranchId.HEAD_OFFICE, true, null);
  private static final Actor OBSERVER = Actor.system("observer");
  static final Duration DEADLINE = Duration.ofSeconds(120);

  private final ApplicationQueries queries;
  private final Worklist worklist;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  People(
      ApplicationQueries queries,
      Worklist worklist,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.queries = queries;
    this.worklist = worklist;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * Waits until the case asks for this step, takes the task and does it.
   *
   * @param work what is done with the claimed task's id
   */
  public void does(UUID caseId, String element, Actor by, Function<UUID, UUID> work) {
    UUID task = awaitTask(caseId, element);
    as(by, () -> worklist.claim(task, by));
    assertThat(as(by, () -> work.apply(task))).as("audit event of %s", element).isNotNull();
  }

  /** The open task of a case at a step, once it is there. */
  public UUID awaitTask(UUID caseId, String element) {
    await()
        .alias(element + " of " + caseId)
        .atMost(DEADLINE)
        .until(() -> openTask(caseId, element).isPresent());
    return openTask(caseId, element).orElseThrow();
  }

  public void awaitState(UUID caseId, ApplicationState state) {
    await().atMost(DEADLINE).untilAsserted(() -> assertThat(find(caseId).state()).isEqualTo(state));
  }

  public ApplicationView find(UUID caseId) {
    return as(OBSERVER, () -> queries.find(caseId));
  }

  public static <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> work) {
    return ActorScope.call(actor, work);
  }

  private Optional<UUID> openTask(UUID caseId, String element) {
    return as(
        OBSERVER,
        () ->
            transaction.execute(
                status ->
                    jdbc.sql(
                            """
                            SELECT id FROM work_item
                            WHERE case_id = :case AND element_id = :element AND state = 'OPEN'
                            ORDER BY opened_at LIMIT 1
                            """)
                        .param("case", caseId)
                        .param("element", element)
                        .query(UUID.class)
                        .optional()));
  }

  private static Actor person(String name, String role) {
    return new Actor(new StaffId(name), Set.of(role), new BranchId("BJ-HD"), false, null);
  }
}
