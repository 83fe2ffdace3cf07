/** A whole stack of our own, on ports and in a folder nobody else uses. */
@NullMarked
package ipledge.crucible.stack;

import org.jspecify.annotations.NullMarked;
