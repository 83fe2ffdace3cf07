/** Commands for the engine, written in the transaction of the decision they follow from. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package ipledge.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
