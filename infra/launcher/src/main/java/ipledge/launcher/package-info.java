/**
 * Starts and stops the local stack: PostgreSQL, Camunda, Keycloak, the simulators and our two
 * applications.
 */
@NullMarked
package ipledge.launcher;

import org.jspecify.annotations.NullMarked;
