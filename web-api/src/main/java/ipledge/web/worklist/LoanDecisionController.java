package ipledge.web.worklist;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.loan.ConditionAnswer;
import ipledge.loan.Loans;
import ipledge.loan.Payee;
import ipledge.loan.PaymentMethod;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.ExpectedVersion;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.view.Receipt;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a loan is let go to the core bank. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class LoanDecisionController {

  private final Loans loans;
  private final TaskDecisions tasks;

  LoanDecisionController(Loans loans, TaskDecisions tasks) {
    this.loans = loans;
    this.tasks = tasks;
  }

  /**
   * What a person says of one of the approver's conditions.
   *
   * @param position the condition's, from 1
   * @param note how it was seen
   */
  record Confirmation(@Min(1) int position, boolean met, @Nullable @Size(max = 2000) String note) {

    ConditionAnswer answer() {
      return new ConditionAnswer(position, met, note);
    }
  }

  /**
   * Who is paid.
   *
   * @param socialCreditCode the account holder's; may be left out where the borrower is paid
   * @param account the holder's first one at the bank when left out
   */
  record PayeeBody(
      @NotNull @Size(max = 200) String name,
      @Nullable @Size(max = 30) String socialCreditCode,
      @Nullable @Size(max = 40) String account) {

    Payee payee() {
      return new Payee(name, socialCreditCode, account);
    }
  }

  /**
   * Every condition is met, and this is how the money goes out.
   *
   * @param conditions answers for those of the approver; the system's own need none
   */
  record ConfirmConditions(
      @NotNull @Size(max = 100) List<@Valid @NotNull Confirmation> conditions,
      @NotNull @Valid PayeeBody payee,
      @NotNull PaymentMethod paymentMethod) {}

  @Operation(summary = "Confirm the conditions and let the loan be paid out")
  @PostMapping("/confirm-conditions")
  @MayCall(Role.DISBURSEMENT_CLERK)
  Answer<Receipt> confirm(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody ConfirmConditions body) {
    return tasks.decide(
        id,
        version,
        "loan.confirm-conditions",
        by,
        () ->
            loans.confirmConditions(
                id,
                body.conditions().stream().map(Confirmation::answer).toList(),
                body.payee().payee(),
                body.paymentMethod(),
                by));
  }
}
