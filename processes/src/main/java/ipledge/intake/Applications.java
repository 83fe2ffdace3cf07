package ipledge.intake;

import ipledge.audit.AuditTrail;
import ipledge.collateral.RightPaper;
import ipledge.collateral.RightPapers;
import ipledge.outbox.Outbox;
import ipledge.party.EnterpriseQueries;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.BranchId;
import ipledge.shared.Events;
import ipledge.shared.NoSuchRecord;
import ipledge.shared.StaffId;
import ipledge.shared.StaleVersion;
import ipledge.worklist.WorkCase;
import ipledge.worklist.Worklist;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in applications and leads them from state to state. */
@Service
@Transactional
public class Applications {

  private static final String STARTED_BY = "loan-origination.submitted";
  private static final String WITHDRAWN_BY = "loan-origination.withdrawn";
  private static final String PROPOSER = "proposer";

  private final LoanApplicationRepository repository;
  private final FormCheck formCheck;
  private final RightsInUse rightsInUse;
  private final InformationRequests requests;
  private final RightPapers papers;
  private final EnterpriseQueries enterprises;
  private final Worklist worklist;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  Applications(
      LoanApplicationRepository repository,
      FormCheck formCheck,
      RightsInUse rightsInUse,
      InformationRequests requests,
      RightPapers papers,
      EnterpriseQueries enterprises,
      Worklist worklist,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.repository = repository;
    this.formCheck = formCheck;
    this.rightsInUse = rightsInUse;
    this.requests = requests;
    this.papers = papers;
    this.enterprises = enterprises;
    this.worklist = worklist;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Begins an application under an id that the caller chose; the same call again changes nothing.
   *
   * @throws ApplicationRefused if the form breaks a rule of the product, or the id is taken
   */
  public void draft(UUID id, ApplicationForm form, Actor by) {
    formCheck.check(form);
    if (repository.existsById(id)) {
      LoanApplication known = find(id);
      if (!known.form().equals(form)) {
        throw ApplicationRefused.idTaken();
      }
      return;
    }
    String number =
        "IPL-%d-%06d".formatted(BankTime.today(clock).getYear(), repository.nextNumber());
    LoanApplication application =
        repository.save(
            new LoanApplication(
                id, number, by.branch().id(), by.staff().id(), form, clock.instant()));
    audit.append(by, application.drafted());
  }

  /**
   * Changes a draft.
   *
   * @throws StaleVersion if somebody else changed it since
   */
  public void edit(UUID id, int version, ApplicationForm form, Actor by) {
    LoanApplication application = locked(id);
    requireProposer(application, by);
    if (application.version() != version) {
      throw new StaleVersion();
    }
    formCheck.check(form);
    audit.append(by, application.edit(form));
  }

  /**
   * Hands a draft in: the case, its proposer and the start of its flow in one transaction.
   *
   * @return the audit event that the flow starts from; empty if it was handed in before
   * @throws ApplicationRefused also if one of its rights is in another case already
   */
  public Optional<UUID> submit(UUID id, Actor by) {
    LoanApplication application = locked(id);
    requireProposer(application, by);
    formCheck.check(application.form());
    ApplicationForm form = application.form();
    Events events =
        application.submit(
            BankTime.today(clock),
            clock.instant(),
            enterprises.find(form.enterpriseId()).profileId());
    if (events.isEmpty()) {
      return Optional.empty();
    }
    rightsInUse.refuse(id, form.rightIds());
    UUID event = audit.append(by, events).getFirst();
    worklist.register(shown(application));
    worklist.participated(id, id, PROPOSER, by.staff());
    outbox.start(STARTED_BY, id, id, event, Map.of("applicationId", id.toString(), "round", 1));
    return Optional.of(event);
  }

  /**
   * Ends a case at the borrower's wish. The flow is told, and undoes what was begun.
   *
   * @return the audit event; empty if it was withdrawn before
   * @throws ipledge.shared.MoveNotAllowed if it is past the point of no return
   */
  public Optional<UUID> withdraw(UUID id, String reason, Actor by) {
    if (reason.isBlank()) {
      throw ApplicationRefused.reasonMissing();
    }
    LoanApplication application = locked(id);
    Events events = application.withdraw(reason, clock.instant());
    if (events.isEmpty()) {
      return Optional.empty();
    }
    UUID event = audit.append(by, events).getFirst();
    worklist.withdrawAll(id);
    outbox.message(WITHDRAWN_BY, id, id, event, Map.of());
    return Optional.of(event);
  }

  /**
   * The flow takes a submitted case up.
   *
   * @param releaseId the release of the models that it runs on
   */
  public void beginChecks(UUID id, @Nullable UUID releaseId, Actor by) {
    audit.append(by, locked(id).beginChecks(releaseId));
  }

  /** Leads the case on. The state it is already in is no news. */
  public void enter(UUID id, ApplicationState next, Actor by) {
    audit.append(by, locked(id).enter(next));
  }

  public void decideChannel(UUID id, Channel channel, Actor by) {
    audit.append(by, locked(id).decideChannel(channel));
  }

  /**
   * Sends the case back for more information.
   *
   * @param element the step that asks, to which the case returns
   * @param round the round with which it returns
   */
  public void askForInformation(UUID id, String element, int round, String question, Actor by) {
    if (question.isBlank()) {
      throw ApplicationRefused.questionMissing();
    }
    Events events = locked(id).askForInformation(element, round, question);
    if (!events.isEmpty()) {
      requests.ask(id, element, round, question, by.staff().id());
      audit.append(by, events);
    }
  }

  /**
   * Takes in papers about the case's rights, such as a co-owner's consent, at any time before its
   * end.
   *
   * @return the audit event
   * @throws ApplicationRefused if a paper is about a right that the case does not pledge
   * @throws ipledge.collateral.PaperRefused if a paper cannot be taken so
   */
  public UUID handIn(UUID id, List<RightPaper> handed, Actor by) {
    LoanApplication application = locked(id);
    if (application.isDraft()) {
      requireProposer(application, by);
    }
    Events events = application.handIn(handed);
    papers.keep(id, application.branchId(), handed, "/papers", by.staff().id());
    return audit.append(by, events).getFirst();
  }

  /**
   * Refuses the application.
   *
   * @param reasons coded, at least one
   */
  public void turnDown(UUID id, List<String> reasons, Actor by) {
    audit.append(by, locked(id).turnDown(reasons, clock.instant()));
  }

  private WorkCase shown(LoanApplication application) {
    ApplicationForm form = application.form();
    return new WorkCase(
        application.id(),
        application.number(),
        enterprises.find(form.enterpriseId()).name(),
        new BranchId(application.branchId()),
        new StaffId(application.proposer()),
        form.amount());
  }

  private static void requireProposer(LoanApplication application, Actor by) {
    if (!application.proposer().equals(by.staff().id())) {
      throw ApplicationRefused.notProposer();
    }
  }

  /**
   * Keeps the case as it stands until the transaction ends: the first lock of every decision on it.
   *
   * @throws NoSuchRecord if there is none, or none that the caller may see
   */
  public void hold(UUID id) {
    locked(id);
  }

  private LoanApplication find(UUID id) {
    return repository.findById(id).orElseThrow(NoSuchRecord::new);
  }

  private LoanApplication locked(UUID id) {
    return repository.lockById(id).orElseThrow(NoSuchRecord::new);
  }
}
