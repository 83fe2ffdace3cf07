package ipledge.web.intake;

import ipledge.collateral.RightKind;
import ipledge.shared.Money;
import ipledge.web.view.Financials;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer manager fills in.
 *
 * @param id chosen by the client, so that a repeated call finds its own application
 * @param amount asked for, in yuan
 * @param financials the borrower's figures, needed where the purpose is working capital (CRD-42)
 * @param otherSecurity value of what secures the loan beside the rights, in yuan, 0 if nothing
 *     does; without it the share of the rights in the security stays unknown
 */
record ApplicationBody(
    @NotNull UUID id,
    @NotNull UUID enterpriseId,
    @NotBlank @Size(max = 40) String productCode,
    @NotNull Money amount,
    @Min(1) int tenorMonths,
    @NotBlank @Size(max = 40) String purposeCode,
    @Nullable @Size(max = 2000) String purposeText,
    @NotNull @Size(max = 100) List<@Valid @NotNull RightRef> rights,
    @Nullable @Valid Financials financials,
    @Nullable Money otherSecurity) {

  /**
   * A right as a person names it.
   *
   * @param usedSince since when it is in use; some kinds must have been for years (2.6)
   */
  record RightRef(
      @NotNull RightKind kind,
      @NotBlank @Size(max = 60) String number,
      @Nullable LocalDate usedSince) {}
}
