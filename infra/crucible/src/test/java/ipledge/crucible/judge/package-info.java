/** The judge is judged first: whatever is planted must be named. */
@NullMarked
package ipledge.crucible.judge;

import org.jspecify.annotations.NullMarked;
