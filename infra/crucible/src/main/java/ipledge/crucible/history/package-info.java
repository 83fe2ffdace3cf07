/** What people asked for and were answered: three-valued, because no answer is not a no. */
@NullMarked
package ipledge.crucible.history;

import org.jspecify.annotations.NullMarked;
