package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.contract.ContractKind;
import ipledge.contract.ContractQueries;
import ipledge.contract.ContractQueries.ContractView;
import ipledge.loan.ConditionKind;
import ipledge.loan.ConditionView;
import ipledge.loan.Conditions;
import ipledge.loan.LoanQueries;
import ipledge.loan.LoanQueries.LoanView;
import ipledge.loan.PayeeCheck;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.web.view.CaseDocument;
import ipledge.web.view.CaseDocuments;
import ipledge.web.view.Texts;
import ipledge.worklist.TaskView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The conditions precedent as they stand, and what is to be paid to whom. */
@Component
class ConditionsContext implements TaskContext {

  private final Conditions conditions;
  private final ContractQueries contracts;
  private final LoanQueries loans;
  private final PayeeCheck payees;
  private final CaseDocuments documents;
  private final Texts texts;
  private final Clock clock;

  ConditionsContext(
      Conditions conditions,
      ContractQueries contracts,
      LoanQueries loans,
      PayeeCheck payees,
      CaseDocuments documents,
      Texts texts,
      Clock clock) {
    this.conditions = conditions;
    this.contracts = contracts;
    this.loans = loans;
    this.payees = payees;
    this.documents = documents;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * A condition precedent.
   *
   * @param position by which it is answered, from 1
   * @param rule id of the bank's rule; null where the approver set it
   * @param automatic whether the system sees for itself: no answer is asked for
   * @param met always false where a person says it
   */
  record ConditionToConfirm(
      int position,
      ConditionKind kind,
      String text,
      @Nullable String rule,
      boolean automatic,
      boolean met) {}

  /**
   * The page's context.
   *
   * @param loanNumber of the loan, once somebody confirmed the conditions before
   * @param amount what is paid out, in yuan
   * @param mostToBorrower above it the money goes to a supplier directly (CRD-41), in yuan
   * @param lastRefusal why the core bank refused the last order
   */
  record Context(
      List<ConditionToConfirm> conditions,
      @Nullable String loanNumber,
      Money amount,
      String borrower,
      String borrowerCode,
      Money mostToBorrower,
      @Nullable String lastRefusal,
      List<CaseDocument> documents) {}

  @Override
  public Set<String> forms() {
    return Set.of("confirm-conditions");
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    UUID application = task.item().caseId();
    LocalDate today = BankTime.today(clock);
    return new Context(
        conditions.of(application, today).stream().map(this::shown).toList(),
        loans.of(application).stream().map(LoanView::number).findFirst().orElse(null),
        amount(application),
        facts.enterprise().name(),
        facts.enterprise().socialCreditCode(),
        payees.mostToBorrower(facts.application(), today),
        loans.lastRefusal(application).map(this::refusal).orElse(null),
        documents.of(application));
  }

  private ConditionToConfirm shown(ConditionView condition) {
    ConditionKind kind = condition.kind();
    return new ConditionToConfirm(
        condition.position(),
        kind,
        kind.isAutomatic() ? texts.of("loan.condition." + kind.name()) : condition.condition(),
        kind.isAutomatic() ? kind.rule() : null,
        kind.isAutomatic(),
        condition.met());
  }

  /** What the contract says: the approver may have granted more than was drawn up. */
  private Money amount(UUID application) {
    return contracts.of(application).stream()
        .filter(contract -> contract.kind() == ContractKind.LOAN)
        .map(ContractView::amount)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the case has no loan contract"));
  }

  private String refusal(String code) {
    return texts.named("loan.core-bank." + code, code);
  }
}
