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
  public static final String WAY = "way";
  public static final String METHOD = "method";
  public static final String SCORES = "scores";
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
              "score-right", Set.of(WAY, METHOD, SCORES, ROUTE, ROUND),
              "make-offer", Set.of(WAY, ROUTE, ROUND),
              "record-reply", Set.of(REPLY, ROUND),
              "enter-report", Set.of(ROUND),
              "confirm-value", Set.of(DECISION, ROUND)),
          Map.of(),
          Map.of(
              ROUTE, Set.of("INTERNAL", "NEGOTIATED", "EXTERNAL"),
              WAY, Set.of("KEPT", "CHANGED"),
              METHOD, Set.of("INTERNAL_MODEL", "RELIEF_FROM_ROYALTY"),
              SCORES, Set.of("AGREED", "APART"),
              REPLY, Set.of("AGREED", "REJECTED"),
              DECISION, Set.of("CONFIRMED", "SENT_BACK")));

  private ValuationProcess() {}
}
