/** The registration of the pledge with each register, from filing to certificate. */
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
      "contract"
    })
@NullMarked
package ipledge.pledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
