/** The loan application on the machine's side. */
@NullMarked
package ipledge.workers.intake;

import org.jspecify.annotations.NullMarked;
