package ipledge.bench;

import io.camunda.client.CamundaClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product: its workers as they are shipped, its database, and people who decide at once. */
final class RealSide extends Side {

  private final Ground ground;
  private final Bank bank;
  private final EngineMetrics metrics;
  private final DatabaseCounters database;
  private String name = "shipped workers";

  /**
   * @param glance how often people look for work; each look is a query
   */
  RealSide(Ground ground, int atOnce, Duration glance) throws SQLException {
    super(atOnce);
    this.ground = ground;
    this.database = new DatabaseCounters(ground);
    database.planWithoutEnd();
    this.metrics = new EngineMetrics(ground.engineMetrics());
    this.bank = new Bank(ground, glance, application -> ended());
  }

  @Override
  String name() {
    return name;
  }

  @Override
  void begin() {
    bank.submit();
  }

  /** The simulators stand for others' machines. */
  @Override
  List<Long> pids() {
    return ground.pids("engine", "postgres", "workers");
  }

  @Override
  Map<String, Double> counters() {
    Map<String, Double> all = database.read();
    all.put("engineRecords", metrics.records());
    all.put("engineCommands", metrics.commands());
    return all;
  }

  /**
   * From now on cases begin on the fused flows. Those before stay on theirs; the oracle then
   * compares what both left behind.
   */
  void fuse() {
    try (CamundaClient client = Flows.client(ground.engine())) {
      Flows.deployFused(client);
    }
    name = "shipped workers, fused";
  }

  /**
   * Whether everything that was begun was done, once.
   *
   * @throws IllegalStateException with what is wrong
   */
  void judge() {
    JdbcClient jdbc = bank.jdbc();
    List<String> faults =
        bank.read(
            () ->
                jdbc.sql(
                        """
                        SELECT 'not at their end: ' || count(*) FROM loan_application
                        WHERE state <> 'ACTIVE' HAVING count(*) > 0
                        UNION ALL
                        SELECT 'not paid exactly once: ' || count(*) FROM (
                          SELECT a.id FROM loan_application a
                          LEFT JOIN audit_event e ON e.case_id = a.id AND e.kind = 'loan.loan-disbursed'
                          GROUP BY a.id HAVING count(e.id) <> 1) x HAVING count(*) > 0
                        UNION ALL
                        SELECT 'with other steps than the rest: ' || count(DISTINCT steps) FROM (
                          SELECT record_id, count(*) AS steps FROM job_effect
                          WHERE process_id = 'loan-origination' GROUP BY record_id) x
                        HAVING count(DISTINCT steps) > 1
                        UNION ALL
                        SELECT 'not in every application alike: ' || kind FROM (
                          SELECT e.kind, a.id, count(x.id) AS times
                          FROM (SELECT DISTINCT kind FROM audit_event WHERE case_id IS NOT NULL
                                AND kind NOT IN ('approval.after-check-drawn', 'worklist.notice-given')) e
                          CROSS JOIN loan_application a
                          LEFT JOIN audit_event x ON x.case_id = a.id AND x.kind = e.kind
                          GROUP BY e.kind, a.id) y
                        GROUP BY kind HAVING count(DISTINCT times) > 1
                        UNION ALL
                        SELECT 'steps without an outcome: ' || count(*) FROM job_effect
                        WHERE outcome IS NULL HAVING count(*) > 0
                        UNION ALL
                        SELECT 'paid more or less than approved: ' || count(*) FROM approval_case c
                        JOIN loan l ON l.application_id = c.application_id
                        WHERE l.amount <> c.approved_amount HAVING count(*) > 0
                        UNION ALL
                        SELECT 'tasks left open: ' || count(*) FROM work_item
                        WHERE state IN ('OPEN', 'CLAIMED') HAVING count(*) > 0
                        """)
                    .query(String.class)
                    .list());
    if (!faults.isEmpty()) {
      throw new IllegalStateException("the oracle found applications " + faults);
    }
  }

  @Override
  public void close() throws InterruptedException, SQLException {
    bank.close();
    database.close();
  }
}
