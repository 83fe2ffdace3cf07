/** Keycloak: sign-in, tokens, roles and branches. Nothing else knows it. */
@NullMarked
package ipledge.web.keycloak;

import org.jspecify.annotations.NullMarked;
