/**
 * The business clock that can be led, in the local stack: ours, the engine's and the simulators'.
 */
@NullMarked
package ipledge.workers.clock;

import org.jspecify.annotations.NullMarked;
