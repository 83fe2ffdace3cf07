/** Double-entry money: reserve, then post, void or expire; it knows no capability. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package ipledge.posting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
