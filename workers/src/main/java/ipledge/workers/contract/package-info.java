/** Work on contracts. */
@NullMarked
package ipledge.workers.contract;

import org.jspecify.annotations.NullMarked;
