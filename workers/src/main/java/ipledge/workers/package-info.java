/**
 * The machine's hand: job workers, and the only place that talks to the engine and to other
 * institutions.
 */
@NullMarked
package ipledge.workers;

import org.jspecify.annotations.NullMarked;
