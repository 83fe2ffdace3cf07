package ipledge.workers.pledge;

import ipledge.workers.engine.FlowContract;
import ipledge.workers.engine.JobType;
import ipledge.workers.worklist.DueCheck;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code pledge-cancellation.bpmn} and the code agreed on. */
public final class PledgeCancellationProcess {

  public static final String ID = "pledge-cancellation";
  public static final String ASKED = "pledge-cancellation.asked";

  public static final String CANCELLATION = "cancellation";
  public static final String DECISION = "decision";
  public static final String ROUND = "round";

  public static final JobType CANCEL =
      JobType.of("pledge.cancel").answering(CANCELLATION).leased(Duration.ofSeconds(30));

  public static final FlowContract FLOW =
      new FlowContract(
          ID,
          "filingId",
          List.of(CANCEL, DueCheck.CHECK_DUE),
          Map.of("settle-cancellation", Set.of(DECISION, ROUND)),
          Map.of(ASKED, Set.of("filingId", "applicationId", ROUND, "traceId")),
          Map.of(
              CANCELLATION, Set.of("CANCELLED", "REFUSED"),
              DECISION, Set.of("RETRY", "SETTLED")));

  private PledgeCancellationProcess() {}
}
