/** Due diligence, credit review and approval, the green channel and the quota. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "worklist",
      "posting",
      "rulebook",
      "party",
      "collateral",
      "intake",
      "valuation"
    })
@NullMarked
package ipledge.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
