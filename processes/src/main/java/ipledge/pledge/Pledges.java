package ipledge.pledge;

import ipledge.audit.AuditTrail;
import ipledge.collateral.Register;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightFinding.Level;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.party.EnterpriseQueries;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Events;
import ipledge.shared.Ids;
import ipledge.shared.NoSuchRecord;
import ipledge.worklist.WorkItem;
import ipledge.worklist.Worklist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files the pledge of a case with its registers and takes their answers in. */
@Service
@Transactional
public class Pledges {

  private static final String ROUND = "round";

  private final PledgeRegistrationRepository repository;
  private final FilingBook book;
  private final FilingPrecheck precheck;
  private final Answering answering;
  private final FiledContract contract;
  private final PledgeQueries queries;
  private final Applications applications;
  private final ApplicationQueries applicationQueries;
  private final EnterpriseQueries enterprises;
  private final RightQueries rights;
  private final Worklist worklist;
  private final AuditTrail audit;
  private final Clock clock;

  Pledges(
      PledgeRegistrationRepository repository,
      FilingBook book,
      FilingPrecheck precheck,
      Answering answering,
      FiledContract contract,
      PledgeQueries queries,
      Applications applications,
      ApplicationQueries applicationQueries,
      EnterpriseQueries enterprises,
      RightQueries rights,
      Worklist worklist,
      AuditTrail audit,
      Clock clock) {
    this.repository = repository;
    this.book = book;
    this.precheck = precheck;
    this.answering = answering;
    this.contract = contract;
    this.queries = queries;
    this.applications = applications;
    this.applicationQueries = applicationQueries;
    this.enterprises = enterprises;
    this.rights = rights;
    this.worklist = worklist;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One filing for each register that the case's rights are in; the same call again finds them.
   *
   * @return their ids, by register
   * @throws PledgeRefused if a pledge contract is not signed
   */
  public List<UUID> prepare(UUID applicationId, Actor by) {
    Map<Register, PledgeRegistration> known =
        repository.findByApplicationIdOrderById(applicationId).stream()
            .collect(Collectors.toMap(PledgeRegistration::register, Function.identity()));
    if (known.isEmpty()) {
      applications.enter(applicationId, ApplicationState.REGISTRATION, by);
    }
    ApplicationView application = applicationQueries.find(applicationId);
    return byRegister(application).entrySet().stream()
        .map(
            group ->
                known.containsKey(group.getKey())
                    ? known.get(group.getKey()).id()
                    : draw(application, group.getKey(), group.getValue(), by))
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
    PrecheckResult result = FilingPrecheck.result(findings);
    List<String> grounds =
        findings.stream()
            .filter(f -> f.level() == Level.FAIL || f.level() == Level.WARN)
            .map(RightFinding::ground)
            .distinct()
            .toList();
    audit.append(by, filing.prechecked(result, grounds));
    return result;
  }

  /** Writes down that the filing, or its correction, is about to be sent under this key. */
  public Sending send(UUID filingId, String key, Actor by) {
    PledgeRegistration filing = locked(filingId);
    Sending sending = filing.sending(key);
    if (sending == Sending.FIRST) {
      audit.append(by, filing.sent(key, clock.instant()));
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
    answering.tell(filing, filing.refused(code, List.of(code)), "REFUSED", by);
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
   * The papers that the pre-check asked for; it looks again afterwards.
   *
   * @return the audit event
   */
  public UUID supplyStatement(UUID taskId, List<Statement> statements, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, "supply-statement", by);
    if (statements.isEmpty()) {
      throw PledgeRefused.statementsMissing();
    }
    requireSignedByNow(statements);
    Events events = attach(locked(item.recordId()), statements, by);
    return conclude(item, events, Map.of(ROUND, item.round()), by);
  }

  /** The same without papers. */
  public UUID correct(UUID taskId, String decision, String text, Actor by) {
    return correct(taskId, decision, text, List.of(), List.of(), by);
  }

  /** The same with papers for the corrected form that are not kept with the case. */
  public UUID correct(
      UUID taskId, String decision, String text, List<Statement> statements, Actor by) {
    return correct(taskId, decision, text, statements, List.of(), by);
  }

  /**
   * What to do about a correction notice.
   *
   * @param decision RESUBMIT, or ABANDON, which also takes the filing back from the registrar
   * @param text what was corrected, or why not
   * @param statements papers to attach to the corrected form
   * @param documentIds documents of the case that show what was corrected, or why not
   * @return the audit event
   * @throws PledgeRefused if the registrar gave the filing up already
   */
  public UUID correct(
      UUID taskId,
      String decision,
      String text,
      List<Statement> statements,
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
        if (!statements.isEmpty()) {
          audit.append(by.as(worklist.roleFor(item, by)), attach(filing, statements, by));
        }
        yield conclude(item, events, Map.of("decision", decision, ROUND, next), by);
      }
      case "ABANDON" ->
          conclude(
              item,
              filing.abandon(text, documentIds, clock.instant()),
              Map.of("decision", decision, ROUND, item.round()),
              by);
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
    for (PledgeRegistration filing : repository.lockByApplicationId(applicationId)) {
      audit.append(by, filing.endWithCase(clock.instant()));
    }
  }

  /** A filing is no longer with the registrar, or never was. */
  public void withdrawn(UUID filingId, Actor by) {
    audit.append(by, locked(filingId).withdrawn());
  }

  /** The registrar has cancelled a pledge. */
  public void cancelled(UUID filingId, LocalDate day, Actor by) {
    audit.append(by, locked(filingId).cancelled(day));
  }

  private void requireSignedByNow(List<Statement> statements) {
    LocalDate today = BankTime.today(clock);
    for (int i = 0; i < statements.size(); i++) {
      LocalDate signed = statements.get(i).signedOn();
      if (signed != null && signed.isAfter(today)) {
        throw PledgeRefused.statementInFuture("/statements/" + i + "/signedOn");
      }
    }
  }

  private Events attach(PledgeRegistration filing, List<Statement> statements, Actor by) {
    List<UUID> filed = book.rights(filing.id());
    for (Statement statement : statements) {
      if (!filed.contains(statement.rightId())) {
        throw PledgeRefused.rightNotFiled();
      }
      if (statement.givenBy().isBlank()) {
        throw PledgeRefused.giverMissing();
      }
    }
    book.attach(filing, statements, by.staff().id());
    return filing.attached(statements.stream().map(Statement::paper).distinct().toList());
  }

  private UUID conclude(WorkItem item, Events events, Map<String, Object> answer, Actor by) {
    Actor acting = by.as(worklist.roleFor(item, by));
    UUID event = audit.append(acting, events).getFirst();
    worklist.decide(item, acting, answer);
    return event;
  }

  private UUID draw(ApplicationView application, Register register, List<UUID> rightIds, Actor by) {
    PledgeRegistration filing =
        repository.saveAndFlush(
            new PledgeRegistration(
                Ids.next(clock),
                application.id(),
                application.branchId(),
                register,
                enterprises.find(application.enterpriseId()),
                contract.of(application.id(), register)));
    book.list(filing, rightIds);
    audit.append(by, filing.prepared(rightIds));
    return filing.id();
  }

  private Map<Register, List<UUID>> byRegister(ApplicationView application) {
    Map<UUID, RightView> views =
        rights.findAll(application.rightIds()).stream()
            .collect(Collectors.toMap(RightView::id, Function.identity()));
    return application.rightIds().stream()
        .collect(
            Collectors.groupingBy(
                right -> Objects.requireNonNull(views.get(right)).kind().register(),
                () -> new EnumMap<>(Register.class),
                Collectors.toList()));
  }

  private PledgeRegistration locked(UUID id) {
    return repository.lockById(id).orElseThrow(NoSuchRecord::new);
  }
}
