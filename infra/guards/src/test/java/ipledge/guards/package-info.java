/** What guards the build. */
@NullMarked
package ipledge.guards;

import org.jspecify.annotations.NullMarked;
