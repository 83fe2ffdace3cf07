package ipledge.pledge;

import ipledge.audit.AuditTrail;
import ipledge.collateral.RightChecks;
import ipledge.collateral.RightChecks.Stage;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightFinding.Level;
import ipledge.collateral.RightPaper;
import ipledge.collateral.RightPapers;
import ipledge.contract.ContractQueries.ContractView;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.intake.RefusalReasons;
import ipledge.party.EnterpriseQueries;
import ipledge.party.EnterpriseQueries.EnterpriseView;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Events;
import ipledge.shared.Ids;
import ipledge.shared.NoSuchRecord;
import ipledge.worklist.WorkItem;
import ipledge.worklist.Worklist;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files the pledge of a case with its registers and takes their answers in. */
@Service
@Transactional
public class Pledges {

  private static final String ROUND = "round";
  private static final String DECISION = "decision";
  private static final String ABANDON = "ABANDON";
  private static final String ABANDONED = "pledge.filing-abandoned";
  private static final String IN_REGISTER = "REGISTER_CHANGE";

  private final PledgeRegistrationRepository repository;
  private final FilingBook book;
  private final FilingPrecheck precheck;
  private final Answering answering;
  private final Endings endings;
  private final FiledContract contract;
  private final ReviewLimit limit;
  private final RightPapers papers;
  private final RightChecks checks;
  private final RefusalReasons refusals;
  private final PledgeQueries queries;
  private final Applications applications;
  private final ApplicationQueries applicationQueries;
  private final EnterpriseQueries enterprises;
  private final Worklist worklist;
  private final AuditTrail audit;
  private final Clock clock;

  Pledges(
      PledgeRegistrationRepository repository,
      FilingBook book,
      FilingPrecheck precheck,
      Answering answering,
      Endings endings,
      FiledContract contract,
      ReviewLimit limit,
      RightPapers papers,
      RightChecks checks,
      RefusalReasons refusals,
      PledgeQueries queries,
      Applications applications,
      ApplicationQueries applicationQueries,
      EnterpriseQueries enterprises,
      Worklist worklist,
      AuditTrail audit,
      Clock clock) {
    this.repository = repository;
    this.book = book;
    this.precheck = precheck;
    this.answering = answering;
    this.endings = endings;
    this.contract = contract;
    this.limit = limit;
    this.papers = papers;
    this.checks = checks;
    this.refusals = refusals;
    this.queries = queries;
    this.applications = applications;
    this.applicationQueries = applicationQueries;
    this.enterprises = enterprises;
    this.worklist = worklist;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One filing for each signed pledge contract of the case, that is for each register and pledgor;
   * the same call again finds them.
   *
   * @return their ids
   * @throws PledgeRefused if a pledge contract is not signed
   */
  public List<UUID> prepare(UUID applicationId, Actor by) {
    Map<String, PledgeRegistration> known =
        repository.findByApplicationIdOrderById(applicationId).stream()
            .collect(Collectors.toMap(PledgeRegistration::contractNo, Function.identity()));
    if (known.isEmpty()) {
      applications.enter(applicationId, ApplicationState.REGISTRATION, by);
    }
    ApplicationView application = applicationQueries.find(applicationId);
    return contract.signed(applicationId).stream()
        .map(
            signed ->
                known.containsKey(signed.number())
                    ? known.get(signed.number()).id()
                    : draw(application, signed, by))
        .toList();
  }

  /**
   * Looks at a filing as the register will, by what it says now.
   *
   * @throws RegisterSilent if the register left out what the check needs
   */
  public PrecheckResult precheck(UUID filingId, Actor by) {
    PledgeRegistration filing = locked(filingId);
    List<RightFinding> findings = precheck.examine(filing);
    PrecheckResult result = precheck.result(findings);
    List<String> grounds = grounds(findings, f -> precheck.isOpen(f) || f.level() == Level.WARN);
    if (result == PrecheckResult.FAILED) {
      refusals.note(
          filing.applicationId(), grounds(findings, finding -> finding.level() == Level.FAIL));
    }
    audit.append(by, filing.prechecked(result, grounds));
    return result;
  }

  /** Writes down that the filing, or its correction, is about to be sent under this key. */
  public Sending send(UUID filingId, String key, Actor by) {
    PledgeRegistration filing = locked(filingId);
    Sending sending = filing.sending(key);
    if (sending == Sending.FIRST) {
      Instant now = clock.instant();
      audit.append(by, filing.sent(key, now, limit.due(filing.register(), now)));
    }
    return sending;
  }

  /**
   * The registrar has what was sent.
   *
   * @param filingNo the registrar's number of the filing
   */
  public void accepted(UUID filingId, String filingNo, Actor by) {
    audit.append(by, locked(filingId).accepted(filingNo));
  }

  /**
   * The registrar did not even take the form in.
   *
   * @param code its reason
   */
  public void turnedAway(UUID filingId, String code, Actor by) {
    PledgeRegistration filing = locked(filingId);
    Events events = filing.refused(code, List.of(code));
    refusals.note(filing.applicationId(), List.of(RegistrarGround.ours(filing.register(), code)));
    answering.tell(filing, events, "REFUSED", by);
  }

  /**
   * What the registrar says of a filing; the flow hears each answer once.
   *
   * @param asked the filing's version when the registrar was asked; an answer to an older question
   *     is dropped
   */
  public void answered(UUID filingId, int asked, RegistrarAnswer answer, Actor by) {
    PledgeRegistration filing = locked(filingId);
    if (filing.version() != asked) {
      return;
    }
    answering.take(filing, answer, by);
  }

  /**
   * What became of the papers that the pre-check asked for, or of what was to be changed in the
   * register; with SUPPLIED it looks again.
   *
   * @param decision SUPPLIED, or ABANDON where they are not to be had
   * @param supplied none where only the register had to change, or where they came before
   * @param text why it is given up
   * @return the audit event
   */
  public UUID supplyStatement(
      UUID taskId, String decision, List<RightPaper> supplied, String text, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, "supply-statement", by);
    PledgeRegistration filing = locked(item.recordId());
    return switch (decision) {
      case "SUPPLIED" -> {
        if (supplied.isEmpty() && needsPaper(filing)) {
          throw PledgeRefused.statementsMissing();
        }
        Events events = attach(filing, supplied, by);
        yield conclude(item, events, Map.of(DECISION, decision, ROUND, item.round()), by);
      }
      case ABANDON -> {
        if (text.isBlank()) {
          throw PledgeRefused.textMissing();
        }
        noteAbandoned(filing);
        yield conclude(
            item,
            filing.abandon(text, List.of(), clock.instant()),
            Map.of(DECISION, decision, ROUND, item.round()),
            by);
      }
      default -> throw PledgeRefused.decisionUnknown();
    };
  }

  /** The same without papers. */
  public UUID correct(UUID taskId, String decision, String text, Actor by) {
    return correct(taskId, decision, text, List.of(), List.of(), by);
  }

  /**
   * What to do about a correction notice.
   *
   * @param decision RESUBMIT, or ABANDON, which also takes the filing back from the registrar
   * @param text what was corrected, or why not
   * @param papers to attach to the corrected form
   * @param documentIds documents of the case that show what was corrected, or why not
   * @return the audit event
   * @throws PledgeRefused if the registrar gave the filing up already
   */
  public UUID correct(
      UUID taskId,
      String decision,
      String text,
      List<RightPaper> papers,
      List<UUID> documentIds,
      Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, "correct-filing", by);
    if (text.isBlank()) {
      throw PledgeRefused.textMissing();
    }
    PledgeRegistration filing = locked(item.recordId());
    book.attachCorrection(filing, item.round(), documentIds);
    return switch (decision) {
      case "RESUBMIT" -> {
        if (filing.state() == PledgeState.DEEMED_WITHDRAWN) {
          throw PledgeRefused.correctionTooLate();
        }
        int next = item.round() + 1;
        Events events = filing.resubmit(next, text, documentIds);
        if (!papers.isEmpty()) {
          audit.append(by.as(worklist.roleFor(item, by)), attach(filing, papers, by));
        }
        yield conclude(item, events, Map.of(DECISION, decision, ROUND, next), by);
      }
      case ABANDON -> {
        noteAbandoned(filing);
        yield conclude(
            item,
            filing.abandon(text, documentIds, clock.instant()),
            Map.of(DECISION, decision, ROUND, item.round()),
            by);
      }
      default -> throw PledgeRefused.decisionUnknown();
    };
  }

  /** The certificate goes into the file (REG-T07, REG-C06). */
  public void recordCertificate(UUID filingId, Actor by) {
    audit.append(by, locked(filingId).recordCertificate(clock.instant()));
  }

  /** The filing's flow ends without a registration. */
  public void close(UUID filingId, Actor by) {
    audit.append(by, locked(filingId).close(clock.instant()));
  }

  /** Whether every right of the case is under a registered pledge by today (REG-02). */
  public PledgeResult checkRegistrations(UUID applicationId, Actor by) {
    if (!queries.allRegistered(applicationId, BankTime.today(clock))) {
      return PledgeResult.REFUSED;
    }
    applications.enter(applicationId, ApplicationState.CONDITIONS, by);
    return PledgeResult.ALL_REGISTERED;
  }

  /**
   * The case is over: filings that never left are withdrawn, and the others are marked for the
   * registrar to end, which {@code workers} see to.
   */
  public void withdrawAll(UUID applicationId, Actor by) {
    repository.lockByApplicationId(applicationId).forEach(filing -> endings.end(filing, by));
  }

  /** A filing is no longer with the registrar, or never was. */
  public void withdrawn(UUID filingId, Actor by) {
    audit.append(by, locked(filingId).withdrawn());
  }

  private Events attach(PledgeRegistration filing, List<RightPaper> handed, Actor by) {
    List<UUID> filed = book.rights(filing.id());
    for (RightPaper paper : handed) {
      if (!filed.contains(paper.rightId())) {
        throw PledgeRefused.rightNotFiled();
      }
    }
    papers.keep(filing.applicationId(), filing.branchId(), handed, "/statements", by.staff().id());
    return filing.attached(handed.stream().map(RightPaper::paper).distinct().toList());
  }

  /** Whether something is open that only a paper cures, and none came since it was found. */
  private boolean needsPaper(PledgeRegistration filing) {
    List<UUID> filed = book.rights(filing.id());
    if (papers.cameSince(filing.applicationId(), filed, Stage.FILING)) {
      return false;
    }
    return checks.of(filing.applicationId(), Stage.FILING).stream()
        .filter(finding -> filed.contains(finding.rightId()))
        .anyMatch(finding -> finding.isCurable() && !finding.document().equals(IN_REGISTER));
  }

  /** What was open when the filing was given up, and that it was. */
  private void noteAbandoned(PledgeRegistration filing) {
    List<UUID> filed = book.rights(filing.id());
    List<RightFinding> open =
        checks.of(filing.applicationId(), Stage.FILING).stream()
            .filter(finding -> filed.contains(finding.rightId()))
            .toList();
    refusals.note(filing.applicationId(), grounds(open, precheck::isOpen));
    refusals.note(filing.applicationId(), List.of(ABANDONED));
  }

  private static List<String> grounds(List<RightFinding> findings, Predicate<RightFinding> which) {
    return findings.stream().filter(which).map(RightFinding::ground).distinct().toList();
  }

  private UUID conclude(WorkItem item, Events events, Map<String, Object> answer, Actor by) {
    Actor acting = by.as(worklist.roleFor(item, by));
    UUID event = audit.append(acting, events).getFirst();
    worklist.decide(item, acting, answer);
    return event;
  }

  private UUID draw(ApplicationView application, ContractView signed, Actor by) {
    List<UUID> rightIds = FiledContract.rights(signed);
    PledgeRegistration filing =
        repository.saveAndFlush(
            new PledgeRegistration(
                Ids.next(clock),
                application.id(),
                application.branchId(),
                FiledContract.register(signed),
                pledgor(application, signed),
                signed));
    book.list(filing, rightIds);
    audit.append(by, filing.prepared(rightIds));
    return filing.id();
  }

  /** Whom the contract names; only the borrower pledges as yet. */
  private EnterpriseView pledgor(ApplicationView application, ContractView signed) {
    EnterpriseView borrower = enterprises.find(application.enterpriseId());
    if (!borrower.socialCreditCode().equals(signed.terms().borrower().socialCreditCode())) {
      throw PledgeRefused.pledgorUnknown();
    }
    return borrower;
  }

  private PledgeRegistration locked(UUID id) {
    return repository.lockById(id).orElseThrow(NoSuchRecord::new);
  }
}
