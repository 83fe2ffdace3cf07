/** The crash test. */
@NullMarked
package ipledge.crucible.crash;

import org.jspecify.annotations.NullMarked;
