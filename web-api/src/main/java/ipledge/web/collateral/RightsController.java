package ipledge.web.collateral;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.collateral.RightKind;
import ipledge.collateral.RightNumber;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.view.RightFacts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Looks rights up by number. */
@RestController
class RightsController {

  private final RightLookup lookup;

  RightsController(RightLookup lookup) {
    this.lookup = lookup;
  }

  /** What a person typed. */
  record LookupRight(@NotNull RightKind kind, @NotBlank @Size(max = 60) String number) {}

  /** Has the register asked and says what is known; the same question may be repeated freely. */
  @Operation(summary = "Ask the register for a right")
  @PostMapping("/api/v1/rights/lookup")
  @MayCall({Role.CUSTOMER_MANAGER, Role.INVESTIGATOR, Role.APPRAISER, Role.REGISTRAR_CLERK})
  RightFacts lookup(@Valid @RequestBody LookupRight right) {
    return lookup.of(RightNumber.parse(right.kind(), right.number()));
  }
}
