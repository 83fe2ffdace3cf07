/** What all workers share that is neither engine nor business: the trace that goes along. */
@NullMarked
package ipledge.workers.platform;

import org.jspecify.annotations.NullMarked;
