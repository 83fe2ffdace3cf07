package ipledge.intake;

import ipledge.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer manager fills in.
 *
 * @param enterpriseId the borrower
 * @param productCode under which product
 * @param amount asked for, in yuan
 * @param tenorMonths how long, in months
 * @param purposeCode of the purpose catalogue
 * @param purposeText in the borrower's words
 * @param rightIds the rights to be pledged, in order, each once
 * @param usedSince since when a right is in use, by its id, where the applicant says it (2.6)
 * @param financials from which the need for working capital follows; null until they are taken in
 * @param otherSecurity value of what secures the loan beside the rights, in yuan; null as long as
 *     nobody has said whether there is any
 */
public record ApplicationForm(
    UUID enterpriseId,
    String productCode,
    Money amount,
    int tenorMonths,
    String purposeCode,
    @Nullable String purposeText,
    List<UUID> rightIds,
    Map<UUID, LocalDate> usedSince,
    @Nullable FinancialFacts financials,
    @Nullable Money otherSecurity) {

  public ApplicationForm {
    rightIds = List.copyOf(rightIds);
    usedSince = Map.copyOf(usedSince);
  }

  /** Nobody says whether anything else secures the loan. */
  public ApplicationForm(
      UUID enterpriseId,
      String productCode,
      Money amount,
      int tenorMonths,
      String purposeCode,
      @Nullable String purposeText,
      List<UUID> rightIds,
      Map<UUID, LocalDate> usedSince,
      @Nullable FinancialFacts financials) {
    this(
        enterpriseId,
        productCode,
        amount,
        tenorMonths,
        purposeCode,
        purposeText,
        rightIds,
        usedSince,
        financials,
        null);
  }
}
