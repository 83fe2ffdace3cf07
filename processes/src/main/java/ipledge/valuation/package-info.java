/** What a right is worth to the bank, by which route, and who said so. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "outbox",
      "worklist",
      "rulebook",
      "party",
      "collateral",
      "intake"
    })
@NullMarked
package ipledge.valuation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
