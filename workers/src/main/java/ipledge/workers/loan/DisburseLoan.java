package ipledge.workers.loan;

import ipledge.loan.DisbursementStep;
import ipledge.loan.LoanRefused;
import ipledge.loan.Loans;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.Asked;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.OutsideWork;
import ipledge.workers.intake.LoanOriginationProcess;
import ipledge.workers.outside.CoreBankPort;
import ipledge.workers.outside.Disbursed;
import ipledge.workers.outside.DisbursementOrder;
import ipledge.workers.outside.Outcome;
import ipledge.workers.outside.RequestKey;
import org.springframework.stereotype.Component;

/** Has the core bank pay a loan out, once a round. */
@Component
final class DisburseLoan implements OutsideWork<DisbursementStep.Send, Outcome.Known<Disbursed>> {

  private final Loans loans;
  private final CoreBankPort coreBank;

  DisburseLoan(Loans loans, CoreBankPort coreBank) {
    this.loans = loans;
    this.coreBank = coreBank;
  }

  @Override
  public JobType type() {
    return LoanOriginationProcess.DISBURSE;
  }

  @Override
  public Asked<DisbursementStep.Send> ask(JobContext job) {
    return switch (loans.send(
        job.applicationId(), job.round(), job.idempotencyKey(), job.actor())) {
      case DisbursementStep.Send send -> Asked.call(send);
      case DisbursementStep.Paid paid -> Asked.done(Answer.done());
      case DisbursementStep.Refused refused ->
          throw LoanRefused.disbursementRefused(refused.reason());
    };
  }

  @Override
  public Outcome.Known<Disbursed> call(DisbursementStep.Send question, JobContext job) {
    RequestKey key =
        question.sentBefore()
            ? RequestKey.again(job.idempotencyKey())
            : RequestKey.first(job.idempotencyKey());
    var payee =
        new DisbursementOrder.Payee(question.payeeName(), question.payeeCode(), question.account());
    return coreBank
        .disburse(
            key,
            new DisbursementOrder(
                question.loanNumber(), question.tranche(), payee, question.amount()))
        .known();
  }

  @Override
  public Answer tell(
      JobContext job, DisbursementStep.Send question, Outcome.Known<Disbursed> reply) {
    return switch (reply) {
      case Outcome.Done<Disbursed>(Disbursed paid) -> {
        loans.disbursed(
            job.applicationId(),
            job.round(),
            paid.orderNo(),
            paid.account(),
            paid.bookedOn(),
            job.actor());
        yield Answer.done();
      }
      case Outcome.Refused<Disbursed>(String reason) -> {
        loans.denied(job.applicationId(), job.round(), reason, job.actor());
        throw LoanRefused.disbursementRefused(reason);
      }
    };
  }
}
