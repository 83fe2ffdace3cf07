package ipledge.contract;

import ipledge.approval.CaseFacts;
import ipledge.approval.CaseFactsReader;
import ipledge.audit.AuditTrail;
import ipledge.collateral.Register;
import ipledge.collateral.RightQueries.RightView;
import ipledge.contract.DocumentQueries.DocumentView;
import ipledge.contract.DocumentStore.Paper;
import ipledge.contract.DrawingUp.Ground;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Ids;
import ipledge.worklist.WorkItem;
import ipledge.worklist.Worklist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Draws contracts up and has them signed. */
@Service
@Transactional
public class Contracts {

  /** The page on which the signatures are entered. */
  public static final String SIGN_CONTRACTS = "sign-contracts";

  private static final Set<DocumentKind> CONTRACT_TEXTS =
      Set.of(DocumentKind.LOAN_CONTRACT, DocumentKind.PLEDGE_CONTRACT);
  private static final String PDF = "application/pdf";

  private final ContractRepository contracts;
  private final DrawingUp drawingUp;
  private final ContractPapers papers;
  private final DocumentStore store;
  private final DocumentQueries documents;
  private final CaseFactsReader reader;
  private final Applications applications;
  private final Worklist worklist;
  private final AuditTrail audit;
  private final JsonMapper json;
  private final Clock clock;

  Contracts(
      ContractRepository contracts,
      DrawingUp drawingUp,
      ContractPapers papers,
      DocumentStore store,
      DocumentQueries documents,
      CaseFactsReader reader,
      Applications applications,
      Worklist worklist,
      AuditTrail audit,
      JsonMapper json,
      Clock clock) {
    this.contracts = contracts;
    this.drawingUp = drawingUp;
    this.papers = papers;
    this.store = store;
    this.documents = documents;
    this.reader = reader;
    this.applications = applications;
    this.worklist = worklist;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Draws up the loan contract and a pledge contract for each register, with their papers. What
   * stands is left as it is.
   *
   * @throws ContractRefused if the case is not approved, or its planned maturity is over
   */
  public void prepare(UUID applicationId, Actor by) {
    if (contracts.existsByApplicationId(applicationId)) {
      return;
    }
    CaseFacts facts = reader.read(applicationId);
    Ground ground = drawingUp.ground(facts, BankTime.today(clock));
    String loanNumber = number(ContractKind.LOAN, ground.today());
    drawUp(
        ground,
        null,
        drawingUp.terms(ground, loanNumber, loanNumber, ground.views()),
        List.of(DocumentKind.LOAN_CONTRACT),
        by);
    Map<Register, List<RightView>> byRegister = new EnumMap<>(Register.class);
    for (RightView view : ground.views()) {
      byRegister.computeIfAbsent(view.kind().register(), register -> new ArrayList<>()).add(view);
    }
    byRegister.forEach(
        (register, pledged) ->
            drawUp(
                ground,
                register,
                drawingUp.terms(
                    ground, number(ContractKind.PLEDGE, ground.today()), loanNumber, pledged),
                List.of(DocumentKind.PLEDGE_CONTRACT, DocumentKind.REGISTRATION_FORM),
                by));
  }

  /**
   * Takes the signatures of both sides under every contract of the case.
   *
   * @return the audit event of the last signature
   * @throws ContractRefused if one is missing, dated in the future, or under another document than
   *     the one that was drawn up
   */
  public UUID sign(UUID taskId, List<Signature> signatures, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, SIGN_CONTRACTS, by);
    Actor acting = by.as(worklist.roleFor(item, by));
    LocalDate today = BankTime.today(clock);
    Map<UUID, Contract> open =
        contracts.lockAll(item.caseId()).stream()
            .collect(Collectors.toMap(Contract::id, Function.identity()));
    Map<UUID, String> digests = digests(item.caseId());
    UUID event = null;
    for (int i = 0; i < signatures.size(); i++) {
      Signature signature = signatures.get(i);
      String pointer = "/signatures/" + i;
      Contract contract = open.remove(signature.contractId());
      if (contract == null) {
        throw ContractRefused.signatureUnknown(pointer + "/contractId");
      }
      if (!signature.digest().equals(digests.get(contract.id()))) {
        throw ContractRefused.otherDocument(contract.number(), pointer + "/digest");
      }
      event = audit.append(acting, contract.sign(signature, today, pointer)).getFirst();
    }
    for (Contract unsigned : open.values()) {
      throw ContractRefused.signatureMissing(unsigned.number());
    }
    if (event == null) {
      throw ContractRefused.notApproved();
    }
    applications.enter(item.caseId(), ApplicationState.REGISTRATION, acting);
    worklist.decide(item, acting, Map.of("round", item.round()));
    return event;
  }

  /**
   * The case ended without a loan: its contracts are void, or terminated where they were signed.
   */
  public void endWithCase(UUID applicationId, Actor by) {
    contracts.lockAll(applicationId).forEach(contract -> audit.append(by, contract.endWithCase()));
  }

  /** What there is to sign, by contract. */
  private Map<UUID, String> digests(UUID applicationId) {
    Map<UUID, String> digests = new HashMap<>();
    for (DocumentView paper : documents.of(applicationId)) {
      if (paper.contractId() != null
          && paper.generated()
          && CONTRACT_TEXTS.contains(paper.kind())) {
        digests.put(paper.contractId(), paper.digest());
      }
    }
    return digests;
  }

  private void drawUp(
      Ground ground,
      @Nullable Register register,
      ContractTerms terms,
      List<DocumentKind> kinds,
      Actor by) {
    ApplicationView application = ground.facts().application();
    Contract contract =
        contracts.saveAndFlush(
            new Contract(
                Ids.next(clock),
                application.id(),
                application.branchId(),
                register,
                terms,
                json.writeValueAsString(terms),
                ground.rate(),
                ground.today()));
    audit.append(by, contract.drawnUp());
    for (DocumentKind kind : kinds) {
      store.keep(
          new Paper(
              application.id(),
              application.branchId(),
              contract.id(),
              kind,
              kind.title() + " " + terms.number(),
              kind.template() + "-" + terms.number() + ".pdf",
              PDF,
              papers.print(kind, terms),
              true),
          by);
    }
  }

  private String number(ContractKind kind, LocalDate today) {
    return "%s-%d-%06d".formatted(kind.prefix(), today.getYear(), contracts.nextNumber());
  }
}
