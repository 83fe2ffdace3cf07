package ipledge.workers.valuation;

import ipledge.workers.engine.FlowContract;
import ipledge.workers.engine.JobType;
import ipledge.workers.worklist.DueCheck;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code valuation.bpmn} and the code agreed on. */
public final class ValuationProcess {

  public static final String ID = "valuation";

  public static final String ROUTE = "route";
  public static final String REPLY = "reply";
  public static final String DECISION = "decision";
  public static final String ROUND = "round";

  public static final JobType DECIDE_ROUTE = JobType.of("valuation.decide-route").answering(ROUTE);
  public static final JobType CLOSE_WITHOUT_VALUE = JobType.of("valuation.close-without-value");

  public static final FlowContract FLOW =
      new FlowContract(
          ID,
          "valuationId",
          List.of(DECIDE_ROUTE, CLOSE_WITHOUT_VALUE, DueCheck.CHECK_DUE),
          Map.of(
              "score-right", Set.of(ROUND),
              "make-offer", Set.of(ROUND),
              "record-reply", Set.of(REPLY, ROUND),
              "enter-report", Set.of(ROUND),
              "confirm-value", Set.of(DECISION, ROUND)),
          Map.of(),
          Map.of(
              ROUTE, Set.of("INTERNAL", "NEGOTIATED", "EXTERNAL"),
              REPLY, Set.of("AGREED", "REJECTED"),
              DECISION, Set.of("CONFIRMED", "SENT_BACK")));

  private ValuationProcess() {}
}
