package ipledge.loan;

import ipledge.shared.Violation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A loan that cannot be paid out so. */
public final class LoanRefused extends Violation {

  private LoanRefused(
      Kind kind, String code, Map<String, String> arguments, @Nullable String pointer) {
    super(kind, code, arguments, pointer);
  }

  static LoanRefused conditionUnmet(ConditionView condition) {
    return rule(
        "loan.condition-unmet",
        Map.of("position", String.valueOf(condition.position()), "kind", condition.kind().name()),
        "/conditions");
  }

  static LoanRefused noContract() {
    return new LoanRefused(Kind.CONFLICT, "loan.no-contract", Map.of(), null);
  }

  /** A loan that would be due before it begins. */
  static LoanRefused pastMaturity(String maturity) {
    return rule("loan.past-maturity", Map.of("maturity", maturity), null);
  }

  static LoanRefused payeeMissing() {
    return rule("loan.payee-missing", Map.of(), "/payee/name");
  }

  static LoanRefused payeeCodeWrong() {
    return rule("loan.payee-code-wrong", Map.of(), "/payee/socialCreditCode");
  }

  static LoanRefused payeeNotBorrower() {
    return rule("loan.payee-not-borrower", Map.of(), "/payee/name");
  }

  static LoanRefused payeeIsBorrower() {
    return rule("loan.payee-is-borrower", Map.of(), "/payee/name");
  }

  static LoanRefused accountWrong() {
    return rule("loan.payee-account-wrong", Map.of(), "/payee/account");
  }

  /** CRD-41. */
  static LoanRefused entrustedPaymentNeeded(String above) {
    return rule("loan.entrusted-payment-needed", Map.of("above", above), "/paymentMethod");
  }

  /**
   * The core bank looked at the order and will not pay it.
   *
   * @param reason its own code
   */
  public static LoanRefused disbursementRefused(String reason) {
    return rule("loan.disbursement-refused", Map.of("reason", reason), null);
  }

  private static LoanRefused rule(
      String code, Map<String, String> arguments, @Nullable String pointer) {
    return new LoanRefused(Kind.RULE, code, arguments, pointer);
  }
}
