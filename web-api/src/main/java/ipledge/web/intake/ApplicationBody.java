package ipledge.web.intake;

import ipledge.collateral.RightKind;
import ipledge.shared.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer manager fills in.
 *
 * @param id chosen by the client, so that a repeated call finds its own application
 * @param amount asked for, in yuan
 */
record ApplicationBody(
    @NotNull UUID id,
    @NotNull UUID enterpriseId,
    @NotBlank @Size(max = 40) String productCode,
    @NotNull Money amount,
    @Min(1) int tenorMonths,
    @NotBlank @Size(max = 40) String purposeCode,
    @Nullable @Size(max = 2000) String purposeText,
    @NotNull @Size(max = 100) List<@Valid @NotNull RightRef> rights) {

  /** A right as a person names it. */
  record RightRef(@NotNull RightKind kind, @NotBlank @Size(max = 60) String number) {}
}
