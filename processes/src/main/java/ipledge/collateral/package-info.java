/** Rights to intellectual property as the registers describe them. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "rulebook"})
@NullMarked
package ipledge.collateral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
