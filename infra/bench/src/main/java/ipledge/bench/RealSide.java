package ipledge.bench;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product: its workers as they are shipped, its database, and people who decide at once. */
final class RealSide extends Side {

  private final Ground ground;
  private final Bank bank;
  private final EngineMetrics metrics;

  RealSide(Ground ground, int atOnce) {
    super(atOnce);
    this.ground = ground;
    this.metrics = new EngineMetrics(ground.engineMetrics());
    this.bank = new Bank(ground, application -> ended());
  }

  @Override
  String name() {
    return "shipped workers";
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
    return bank.read(
        () ->
            bank.jdbc()
                .sql(
                    """
                    SELECT d.xact_commit, pg_current_wal_insert_lsn() - '0/0'::pg_lsn,
                           pg_database_size(current_database()),
                           (SELECT count(*) FROM job_effect), (SELECT count(*) FROM audit_event)
                    FROM pg_stat_database d WHERE d.datname = current_database()
                    """)
                .query(
                    (row, number) ->
                        Map.of(
                            "commits", row.getDouble(1),
                            "walBytes", row.getDouble(2),
                            "databaseBytes", row.getDouble(3),
                            "jobEffects", row.getDouble(4),
                            "auditEvents", row.getDouble(5),
                            "engineRecords", metrics.records()))
                .single());
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
  public void close() throws InterruptedException {
    bank.close();
  }
}
