/** Judging cases on the machine's side. */
@NullMarked
package ipledge.workers.approval;

import org.jspecify.annotations.NullMarked;
