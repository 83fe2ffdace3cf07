/** Loans: the conditions before they are paid out, and the payment itself. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "audit",
      "worklist",
      "posting",
      "rulebook",
      "party",
      "intake",
      "approval",
      "contract",
      "pledge"
    })
@NullMarked
package ipledge.loan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
