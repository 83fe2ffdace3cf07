/** The pledge registration on the machine's side. */
@NullMarked
package ipledge.workers.pledge;

import org.jspecify.annotations.NullMarked;
