/** Process models by release: stored by content, approved by people, deployed by the relay. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "outbox"})
@NullMarked
package ipledge.modelstore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
