/** What all workers share that is neither engine nor business: time, traces, health. */
@NullMarked
package ipledge.workers.platform;

import org.jspecify.annotations.NullMarked;
