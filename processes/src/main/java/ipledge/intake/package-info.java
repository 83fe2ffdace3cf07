/** The loan application, from draft to its end. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "outbox",
      "worklist",
      "rulebook",
      "party",
      "collateral"
    })
@NullMarked
package ipledge.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
