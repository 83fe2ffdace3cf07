/** Thirty cases, people at work on them, and processes that are killed meanwhile. */
@NullMarked
package ipledge.crucible.crash;

import org.jspecify.annotations.NullMarked;
