/** The realm file, and what the local stack lays over it. */
@NullMarked
package ipledge.launcher.keycloak;

import org.jspecify.annotations.NullMarked;
