/** Runs the sealer of the audit trail. */
@NullMarked
package ipledge.workers.sealing;

import org.jspecify.annotations.NullMarked;
