package ipledge.loan;

import ipledge.approval.Quotas;
import ipledge.audit.AuditTrail;
import ipledge.contract.ContractKind;
import ipledge.contract.ContractQueries;
import ipledge.contract.ContractQueries.ContractView;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.posting.AccountRef;
import ipledge.posting.Postings;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Events;
import ipledge.shared.Ids;
import ipledge.shared.NoSuchRecord;
import ipledge.worklist.WorkItem;
import ipledge.worklist.Worklist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pays loans out once every condition is met. */
@Service
@Transactional
public class Loans {

  /** The page on which the conditions are confirmed. */
  public static final String CONFIRM_CONDITIONS = "confirm-conditions";

  /** A case is paid out as a whole. */
  private static final int TRANCHE = 1;

  private final LoanRepository loans;
  private final DisbursementRepository disbursements;
  private final Conditions conditions;
  private final ConditionBook book;
  private final PayeeCheck payees;
  private final ContractQueries contracts;
  private final Quotas quotas;
  private final Postings postings;
  private final ApplicationQueries queries;
  private final Applications applications;
  private final Worklist worklist;
  private final AuditTrail audit;
  private final Clock clock;

  Loans(
      LoanRepository loans,
      DisbursementRepository disbursements,
      Conditions conditions,
      ConditionBook book,
      PayeeCheck payees,
      ContractQueries contracts,
      Quotas quotas,
      Postings postings,
      ApplicationQueries queries,
      Applications applications,
      Worklist worklist,
      AuditTrail audit,
      Clock clock) {
    this.loans = loans;
    this.disbursements = disbursements;
    this.conditions = conditions;
    this.book = book;
    this.payees = payees;
    this.contracts = contracts;
    this.quotas = quotas;
    this.postings = postings;
    this.queries = queries;
    this.applications = applications;
    this.worklist = worklist;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Confirms the conditions precedent and says who is paid; the loan goes to the core bank.
   *
   * @param answers for the approver's conditions, by position
   * @return the audit event
   * @throws LoanRefused while a condition is unmet, or if the payee does not fit
   */
  public UUID confirmConditions(
      UUID taskId, List<ConditionAnswer> answers, Payee payee, PaymentMethod method, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, CONFIRM_CONDITIONS, by);
    Actor acting = by.as(worklist.roleFor(item, by));
    UUID applicationId = item.caseId();
    LocalDate today = BankTime.today(clock);
    applications.enter(applicationId, ApplicationState.DISBURSING, acting);
    List<ConditionView> wanted = conditions.of(applicationId, today);
    book.requireMet(wanted, answers);
    ApplicationView application = queries.find(applicationId);
    ContractView contract = contract(applicationId);
    if (today.isAfter(contract.to())) {
      throw LoanRefused.pastMaturity(contract.to().toString());
    }
    String code = payees.code(payee, method, contract.amount(), application, today);
    Loan loan = loanOf(application, contract);
    book.write(loan, item.round(), wanted, answers, acting);
    disbursements.saveAndFlush(
        new Disbursement(Ids.next(clock), loan, applicationId, item.round(), method, payee, code));
    UUID event = audit.append(acting, loan.confirmed(method, code, item.round())).getFirst();
    worklist.decide(item, acting, Map.of("round", item.round()));
    return event;
  }

  /**
   * Writes down that the order of this round goes to the core bank, before it does.
   *
   * @param key under which the core bank pays it at most once
   * @throws NoSuchRecord if nobody confirmed the conditions in this round
   */
  public DisbursementStep send(UUID applicationId, int round, String key, Actor by) {
    Loan loan = locked(applicationId);
    Disbursement order = order(applicationId, round);
    return switch (order.state()) {
      case PAID -> new DisbursementStep.Paid();
      case REFUSED -> new DisbursementStep.Refused(order.reason());
      case CONFIRMED, SENT -> {
        Events sent = order.send(key, clock.instant());
        boolean sentBefore = sent.isEmpty();
        audit.append(by, sent);
        yield new DisbursementStep.Send(
            loan.number(),
            loan.tranche(),
            order.payeeName(),
            order.payeeCode(),
            order.payeeAccount(),
            loan.amount(),
            sentBefore);
      }
    };
  }

  /**
   * The core bank paid: the loan runs, the quota is used and the money stands in the books. A
   * second time changes nothing.
   *
   * @param orderNo the core bank's number of the payment
   * @param account where the money went
   * @param bookedOn value date
   */
  public void disbursed(
      UUID applicationId, int round, String orderNo, String account, LocalDate bookedOn, Actor by) {
    applications.enter(applicationId, ApplicationState.ACTIVE, by);
    Loan loan = locked(applicationId);
    Events paid = loan.disbursed(orderNo, bookedOn);
    if (paid.isEmpty()) {
      return;
    }
    Disbursement order = order(applicationId, round);
    order.paid(orderNo, account, bookedOn);
    quotas.use(applicationId, by);
    AccountRef from = new AccountRef("loan:" + loan.number());
    AccountRef to = new AccountRef("payee:" + order.payeeCode());
    postings.open(from, null);
    postings.open(to, null);
    postings.transfer(
        from,
        to,
        loan.amount(),
        applicationId,
        "disbursement:" + loan.number() + ":" + loan.tranche());
    audit.append(by, paid);
  }

  /**
   * The core bank refused: the case waits again for a person, who may name another payee. It is a
   * transaction of its own, because the job that brings the news ends as an error.
   *
   * @param reason the core bank's own code
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void denied(UUID applicationId, int round, String reason, Actor by) {
    Events denied = order(applicationId, round).refuse(reason);
    if (!denied.isEmpty()) {
      applications.enter(applicationId, ApplicationState.CONDITIONS, by);
      audit.append(by, denied);
    }
  }

  private Loan loanOf(ApplicationView application, ContractView contract) {
    return loans
        .lock(application.id(), TRANCHE)
        .orElseGet(
            () ->
                loans.saveAndFlush(
                    new Loan(
                        Ids.next(clock), application.branchId(), TRANCHE, number(), contract)));
  }

  private String number() {
    return "DK-%d-%06d".formatted(BankTime.today(clock).getYear(), loans.nextNumber());
  }

  private ContractView contract(UUID applicationId) {
    return contracts.of(applicationId).stream()
        .filter(contract -> contract.kind() == ContractKind.LOAN)
        .findFirst()
        .orElseThrow(LoanRefused::noContract);
  }

  private Loan locked(UUID applicationId) {
    return loans.lock(applicationId, TRANCHE).orElseThrow(NoSuchRecord::new);
  }

  private Disbursement order(UUID applicationId, int round) {
    return disbursements.lock(applicationId, round).orElseThrow(NoSuchRecord::new);
  }
}
