/** Enterprises, and who is too close to the bank. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "rulebook"})
@NullMarked
package ipledge.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
