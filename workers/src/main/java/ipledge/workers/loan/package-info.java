/** Loans on the machine's side. */
@NullMarked
package ipledge.workers.loan;

import org.jspecify.annotations.NullMarked;
