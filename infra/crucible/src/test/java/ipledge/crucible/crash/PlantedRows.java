package ipledge.crucible.crash;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.crucible.evidence.Gathered;
import ipledge.crucible.judge.Evidence.Deed;
import ipledge.crucible.judge.Judge;
import ipledge.crucible.judge.Violation;
import ipledge.crucible.stack.LocalStack;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Wrongs in the real tables and journals, each in a transaction that is rolled back: what the judge
 * reads is what is there, and he is not silent because he sees nothing.
 */
final class PlantedRows {

  /**
   * A wrong.
   *
   * @param invariant which it breaks
   * @param change what is done to the tables; no row changed means that the test is wrong
   */
  private record Wrong(String invariant, String change) {}

  private static final List<Wrong> WRONGS =
      List.of(
          new Wrong(
              "I-1",
              "DELETE FROM loan_application WHERE id = (SELECT min(id::text)::uuid FROM loan_application)"),
          new Wrong("I-1", "UPDATE loan_application SET amount = amount + 1"),
          new Wrong("I-1", "UPDATE work_item SET claimed_by = 'nobody' WHERE state = 'DONE'"),
          new Wrong(
              "I-2",
              """
              DELETE FROM engine_record WHERE element_type = 'PROCESS'
                AND intent IN ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED')
              """),
          new Wrong("I-5", "UPDATE posting_line SET amount = amount + 0.01 WHERE amount > 0"),
          new Wrong("I-5", "UPDATE account SET balance = balance + 1"),
          new Wrong(
              "I-5", "UPDATE approval_case SET approved_amount = 1 WHERE approved_amount > 1"),
          new Wrong("I-6", "DELETE FROM audit_event WHERE kind = 'intake.application-moved'"),
          new Wrong(
              "I-7",
              """
              UPDATE work_item i SET claimed_by = a.proposer FROM loan_application a
              WHERE a.id = i.case_id AND i.element_id = 'approve-branch' AND i.state = 'DONE'
              """),
          new Wrong("I-8", "DELETE FROM condition_precedent"),
          new Wrong(
              "I-12",
              "UPDATE engine_record SET element_type = 'SERVICE_TASK' WHERE element_type = 'USER_TASK'"),
          new Wrong("I-13", "DELETE FROM work_item WHERE state IN ('OPEN', 'CLAIMED')"),
          new Wrong("I-14", "UPDATE outbox SET state = 'PARKED' WHERE kind = 'MESSAGE'"));

  private PlantedRows() {}

  static void areAllFound(Campaign campaign, LocalStack stack) throws Exception {
    Gathered gathered = campaign.gathered(List.of());
    try (Connection database = stack.database()) {
      database.setAutoCommit(false);
      for (Wrong wrong : WRONGS) {
        try (Statement statement = database.createStatement()) {
          // Guards and keys of the database would not let us.
          boolean _ = statement.execute("SET LOCAL session_replication_role = replica");
          boolean _ = statement.execute("SET LOCAL search_path = ipledge");
          assertThat(statement.executeUpdate(wrong.change())).as(wrong.change()).isPositive();
          assertThat(Judge.judge(gathered.with(database)))
              .as(wrong.change())
              .extracting(Violation::invariant)
              .contains(wrong.invariant());
        } finally {
          database.rollback();
        }
      }
      List<Deed> twice = new ArrayList<>(gathered.deeds());
      twice.addAll(gathered.deeds());
      assertThat(
              Judge.judge(
                  new Gathered(
                          gathered.calls(), List.of(), gathered.visible(), twice, gathered.trail())
                      .with(database)))
          .as("journals in which everything happened twice")
          .anyMatch(violation -> violation.what().contains("was paid 2 times"))
          .anyMatch(violation -> violation.what().contains("was filed 2 times"));
      database.rollback();
    }
  }
}
