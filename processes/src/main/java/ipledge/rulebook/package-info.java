/** The bank's rules as dated data: parameters, limits, decision tables by edition, the calendar. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package ipledge.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
