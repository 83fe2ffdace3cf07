/** Tests of the sealing loop. */
@NullMarked
package ipledge.workers.sealing;

import org.jspecify.annotations.NullMarked;
