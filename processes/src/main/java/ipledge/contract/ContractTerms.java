package ipledge.contract;

import ipledge.collateral.RightKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says, as drawn up: what CRD-32 and REG-04 demand and what the registers ask for.
 * Money is text in yuan with two decimals.
 *
 * @param number the contract's own number
 * @param loanNumber number of the loan contract, which a pledge secures
 * @param caseNumber the application's number
 * @param lender also the pledgee
 * @param borrower also the debtor and the pledgor
 * @param product name of the kind of loan
 * @param purpose what the money is for
 * @param amount principal
 * @param amountInWords principal in Chinese capitals
 * @param annualRate per cent a year
 * @param defaultRateFactor default interest as a multiple of the annual rate
 * @param daysInYear days of the interest year
 * @param from first day of the performance period
 * @param to its last day, by which the debt is due
 * @param securityTo last day of the term of security (REG-C03, REG-T11); null in contracts from
 *     before it was stated
 * @param repayment how it is paid back
 * @param securedScope what the pledge secures (REG-06)
 * @param maximumAmount whether it is a maximum-amount pledge (REG-07)
 * @param valuation sum of the confirmed values of these rights
 * @param rights what is pledged; every right of the case in the loan contract
 */
public record ContractTerms(
    String number,
    String loanNumber,
    String caseNumber,
    Party lender,
    Party borrower,
    String product,
    String purpose,
    String amount,
    String amountInWords,
    String annualRate,
    String defaultRateFactor,
    int daysInYear,
    LocalDate from,
    LocalDate to,
    @Nullable LocalDate securityTo,
    String repayment,
    String securedScope,
    boolean maximumAmount,
    String valuation,
    List<PledgedRight> rights) {

  public ContractTerms {
    rights = List.copyOf(rights);
  }

  /** A firm or bank that signs. */
  public record Party(String name, String socialCreditCode) {}

  /**
   * A pledged right as its register describes it.
   *
   * @param owners all holders by name; more than one means co-owners
   * @param licences recorded licences, null where the register does not say
   * @param lastDay last day of protection (ALG-03 to ALG-05)
   * @param value confirmed value
   */
  public record PledgedRight(
      UUID rightId,
      RightKind kind,
      String number,
      String title,
      List<String> owners,
      List<String> niceClasses,
      @Nullable LocalDate filingDate,
      @Nullable LocalDate grantDate,
      @Nullable LocalDate registeredOn,
      @Nullable LocalDate termTo,
      @Nullable LocalDate firstPublishedOn,
      @Nullable LocalDate lastDay,
      @Nullable Integer licences,
      @Nullable Boolean sameDayInvention,
      @Nullable Boolean invalidationPending,
      @Nullable String value) {

    public PledgedRight {
      owners = List.copyOf(owners);
      niceClasses = List.copyOf(niceClasses);
    }
  }
}
