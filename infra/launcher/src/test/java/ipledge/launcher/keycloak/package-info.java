@NullMarked
package ipledge.launcher.keycloak;

import org.jspecify.annotations.NullMarked;
