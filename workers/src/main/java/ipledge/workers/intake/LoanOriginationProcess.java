package ipledge.workers.intake;

import ipledge.workers.engine.FlowContract;
import ipledge.workers.engine.JobType;
import ipledge.workers.worklist.DueCheck;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code loan-origination.bpmn} and the code agreed on. */
public final class LoanOriginationProcess {

  public static final String ID = "loan-origination";
  public static final String SUBMITTED = "loan-origination.submitted";
  public static final String WITHDRAWN = "loan-origination.withdrawn";
  public static final String INFORMATION_OVERDUE = "loan-origination.information-overdue";
  public static final String DISBURSEMENT_REFUSED = "loan.disbursement-refused";

  public static final String APPLICANT_RESULT = "applicantResult";
  public static final String RIGHTS_RESULT = "rightsResult";
  public static final String PRECHECK = "precheck";
  public static final String VALUATION_IDS = "valuationIds";
  public static final String CHANNEL = "channel";
  public static final String APPROVAL_ROUTE = "approvalRoute";
  public static final String FILING_IDS = "filingIds";
  public static final String PLEDGE_RESULT = "pledgeResult";
  public static final String INFORMATION = "information";
  public static final String DECISION = "decision";
  public static final String RETURN_TO = "returnTo";
  public static final String ROUND = "round";

  public static final JobType CHECK_APPLICANT =
      JobType.of("intake.check-applicant").answering(APPLICANT_RESULT);
  public static final JobType QUERY_REGISTER =
      JobType.of("collateral.query-register").leased(Duration.ofSeconds(30));
  public static final JobType CHECK_RIGHTS =
      JobType.of("collateral.check-rights").answering(RIGHTS_RESULT);
  public static final JobType PRECHECK_GREEN_CHANNEL =
      JobType.of("approval.precheck-green-channel").answering(PRECHECK);
  public static final JobType PREPARE_VALUATIONS =
      JobType.of("valuation.prepare").answering(VALUATION_IDS);
  public static final JobType DECIDE_GREEN_CHANNEL =
      JobType.of("approval.decide-green-channel").answering(CHANNEL);
  public static final JobType ROUTE_APPROVAL =
      JobType.of("approval.route").answering(APPROVAL_ROUTE);
  public static final JobType PREPARE_CONTRACTS =
      JobType.of("contract.prepare").leased(Duration.ofSeconds(30));
  public static final JobType PREPARE_FILINGS = JobType.of("pledge.prepare").answering(FILING_IDS);
  public static final JobType CHECK_REGISTRATIONS =
      JobType.of("pledge.check-registrations").answering(PLEDGE_RESULT);
  public static final JobType DISBURSE =
      JobType.of("loan.disburse").refusing(DISBURSEMENT_REFUSED).leased(Duration.ofSeconds(30));
  public static final JobType REFUSE = JobType.of("intake.refuse");
  public static final JobType RELEASE_COMMITMENTS = JobType.of("intake.release-commitments");

  public static final JobType CLOSE_OVERDUE = JobType.of("intake.close-overdue").eachDay();

  private static final Set<String> JUDGED = Set.of(DECISION, RETURN_TO, ROUND);

  public static final FlowContract FLOW =
      new FlowContract(
          ID,
          "applicationId",
          List.of(
              CHECK_APPLICANT,
              QUERY_REGISTER,
              CHECK_RIGHTS,
              PRECHECK_GREEN_CHANNEL,
              PREPARE_VALUATIONS,
              DECIDE_GREEN_CHANNEL,
              ROUTE_APPROVAL,
              PREPARE_CONTRACTS,
              PREPARE_FILINGS,
              CHECK_REGISTRATIONS,
              DISBURSE,
              REFUSE,
              RELEASE_COMMITMENTS,
              DueCheck.CHECK_DUE,
              CLOSE_OVERDUE),
          Map.of(
              "supply-information", Set.of(INFORMATION, RETURN_TO, ROUND),
              "investigate", JUDGED,
              "co-investigate", JUDGED,
              "review-credit", JUDGED,
              "approve", JUDGED,
              "sign-contracts", Set.of(ROUND),
              "confirm-conditions", Set.of(ROUND)),
          Map.of(
              SUBMITTED, Set.of("applicationId", ROUND, "traceId"),
              WITHDRAWN, Set.of(),
              INFORMATION_OVERDUE, Set.of()),
          Map.of(
              APPLICANT_RESULT, Set.of("CLEAR", "INCOMPLETE", "REFUSED"),
              RIGHTS_RESULT, Set.of("CLEAR", "INCOMPLETE", "REFUSED"),
              APPROVAL_ROUTE, Set.of("BRANCH", "HEAD_OFFICE"),
              PLEDGE_RESULT, Set.of("ALL_REGISTERED", "REFUSED"),
              INFORMATION, Set.of("SUPPLIED", "CANNOT_SUPPLY"),
              DECISION,
                  Set.of("SUPPORT", "OPPOSE", "RECOMMEND", "REJECT", "APPROVE", "REFUSE", "RETURN"),
              RETURN_TO,
                  Set.of(
                      "check-applicant",
                      "query-register",
                      "investigate",
                      "co-investigate",
                      "review-credit",
                      "approve-branch",
                      "approve-head-office")));

  private LoanOriginationProcess() {}
}
