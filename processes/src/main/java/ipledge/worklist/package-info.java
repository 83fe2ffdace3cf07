/** People's tasks: who may take them, who has them, when they are due. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "outbox", "rulebook"})
@NullMarked
package ipledge.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
