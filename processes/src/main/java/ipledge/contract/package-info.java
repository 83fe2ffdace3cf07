/** Loan and pledge contracts, and the papers of a case. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "outbox",
      "worklist",
      "rulebook",
      "party",
      "collateral",
      "intake",
      "valuation",
      "approval"
    })
@NullMarked
package ipledge.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
