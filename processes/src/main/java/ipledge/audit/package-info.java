/** The tamper-evident audit trail. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package ipledge.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
