package ipledge.workers.pledge;

import ipledge.workers.engine.FlowContract;
import ipledge.workers.engine.JobType;
import ipledge.workers.worklist.DueCheck;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code pledge-registration.bpmn} and the code agreed on. */
public final class PledgeRegistrationProcess {

  public static final String ID = "pledge-registration";
  public static final String ANSWERED = "pledge-registration.answered";

  public static final String PRECHECK_RESULT = "precheckResult";
  public static final String ANSWER = "answer";
  public static final String REGISTRAR = "registrar";
  public static final String INQUIRY = "inquiry";
  public static final String DECISION = "decision";
  public static final String ROUND = "round";

  public static final JobType PRECHECK =
      JobType.of("pledge.precheck").answering(PRECHECK_RESULT).leased(Duration.ofSeconds(30));
  public static final JobType SUBMIT = JobType.of("pledge.submit").leased(Duration.ofSeconds(30));
  public static final JobType RECORD_CERTIFICATE = JobType.of("pledge.record-certificate");
  public static final JobType CLOSE = JobType.of("pledge.close");
  public static final JobType CHECK_ANSWER =
      JobType.of("pledge.check-answer").answering(REGISTRAR, INQUIRY).eachDay();

  public static final FlowContract FLOW =
      new FlowContract(
          ID,
          "filingId",
          List.of(PRECHECK, SUBMIT, RECORD_CERTIFICATE, CLOSE, DueCheck.CHECK_DUE, CHECK_ANSWER),
          Map.of(
              "supply-statement", Set.of(DECISION, ROUND),
              "correct-filing", Set.of(DECISION, ROUND),
              "ask-registrar", Set.of()),
          Map.of(ANSWERED, Set.of(ANSWER)),
          Map.of(
              PRECHECK_RESULT, Set.of("READY", "STATEMENT_NEEDED", "FAILED"),
              ANSWER, Set.of("REGISTERED", "CORRECTION", "REFUSED"),
              REGISTRAR, Set.of("IN_TIME", "LATE"),
              DECISION, Set.of("SUPPLIED", "RESUBMIT", "ABANDON")));

  private PledgeRegistrationProcess() {}
}
