package ipledge.loan;

import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.party.EnterpriseQueries;
import ipledge.party.EnterpriseQueries.EnterpriseView;
import ipledge.party.SocialCreditCode;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.shared.Money;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whether a payee fits the way of payment (CRD-41). */
@Component
public class PayeeCheck {

  private static final ParameterKey<Money> ENTRUSTED_ABOVE =
      ParameterKey.money("loan.entrusted-payment-above");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{8,40}");

  private final EnterpriseQueries enterprises;
  private final Rulebook rulebook;

  PayeeCheck(EnterpriseQueries enterprises, Rulebook rulebook) {
    this.enterprises = enterprises;
    this.rulebook = rulebook;
  }

  /** The most that may be paid to the borrower himself, in yuan (CRD-41). */
  public Money mostToBorrower(ApplicationView application, LocalDate today) {
    Scope scope = application.scope();
    return rulebook.parameter(ENTRUSTED_ABOVE, scope, today);
  }

  /**
   * @return the payee's unified social credit code
   * @throws LoanRefused if the payee or the way of payment does not fit
   */
  String code(
      Payee payee,
      PaymentMethod method,
      Money amount,
      ApplicationView application,
      LocalDate today) {
    if (payee.name().isBlank()) {
      throw LoanRefused.payeeMissing();
    }
    if (payee.account() != null && !ACCOUNT.matcher(payee.account()).matches()) {
      throw LoanRefused.accountWrong();
    }
    EnterpriseView borrower = enterprises.find(application.enterpriseId());
    return switch (method) {
      case SELF -> self(payee, amount, borrower, application, today);
      case ENTRUSTED -> entrusted(payee, borrower);
    };
  }

  private String self(
      Payee payee,
      Money amount,
      EnterpriseView borrower,
      ApplicationView application,
      LocalDate today) {
    boolean otherCode =
        payee.socialCreditCode() != null
            && !payee.socialCreditCode().equals(borrower.socialCreditCode());
    if (otherCode || !payee.name().strip().equals(borrower.name())) {
      throw LoanRefused.payeeNotBorrower();
    }
    Money most = mostToBorrower(application, today);
    if (amount.compareTo(most) > 0) {
      throw LoanRefused.entrustedPaymentNeeded(most.toString());
    }
    return borrower.socialCreditCode();
  }

  private static String entrusted(Payee payee, EnterpriseView borrower) {
    String code = wellFormed(payee.socialCreditCode() == null ? "" : payee.socialCreditCode());
    if (code.equals(borrower.socialCreditCode())) {
      throw LoanRefused.payeeIsBorrower();
    }
    return code;
  }

  private static String wellFormed(String typed) {
    try {
      return SocialCreditCode.parse(typed).code();
    } catch (IllegalArgumentException e) {
      throw LoanRefused.payeeCodeWrong();
    }
  }
}
