/** The worklist on the machine's side. */
@NullMarked
package ipledge.workers.worklist;

import org.jspecify.annotations.NullMarked;
