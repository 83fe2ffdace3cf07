package ipledge.web.party;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.party.ServiceProviders;
import ipledge.party.ServiceProviders.ServiceProvider;
import ipledge.shared.BankTime;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The firms that may work for the bank. */
@RestController
class ServiceProvidersController {

  private final ServiceProviders providers;
  private final Clock clock;

  ServiceProvidersController(ServiceProviders providers, Clock clock) {
    this.providers = providers;
    this.clock = clock;
  }

  /** The appraisal firms whose licence holds today. */
  @Operation(summary = "Firms whose appraisal report may be entered today")
  @GetMapping("/api/v1/appraisal-firms")
  @MayCall(Role.ANY_STAFF)
  List<ServiceProvider> appraisers() {
    return providers.appraisers(BankTime.today(clock));
  }
}
