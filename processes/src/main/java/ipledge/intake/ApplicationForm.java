package ipledge.intake;

import ipledge.shared.Money;
import java.util.List;
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
 */
public record ApplicationForm(
    UUID enterpriseId,
    String productCode,
    Money amount,
    int tenorMonths,
    String purposeCode,
    @Nullable String purposeText,
    List<UUID> rightIds) {

  public ApplicationForm {
    rightIds = List.copyOf(rightIds);
  }
}
