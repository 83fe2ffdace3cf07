package ipledge.approval;

import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.rulebook.AuthorityLimit;
import ipledge.rulebook.AuthorityLimits;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far delegated authority reaches in a case (CRD-04). */
@Component
class Authority {

  private final AuthorityLimits limits;

  Authority(AuthorityLimits limits) {
    this.limits = limits;
  }

  /** What the role may approve, in yuan; zero where nothing is delegated to it. */
  Money of(String role, ApplicationView application, LocalDate day) {
    return limits.limit(role, new BranchId(application.branchId()), application.productCode(), day);
  }

  /**
   * What the branch may approve, as the tables read it: null where nothing is delegated to it, so
   * that they decide nothing.
   */
  @Nullable BigDecimal ofBranch(ApplicationView application, LocalDate day) {
    return limits
        .describe(
            ApprovalRoute.BRANCH.role(),
            new BranchId(application.branchId()),
            application.productCode(),
            day)
        .map(AuthorityLimit::most)
        .map(Money::amount)
        .orElse(null);
  }
}
