/** The valuation on the machine's side. */
@NullMarked
package ipledge.workers.valuation;

import org.jspecify.annotations.NullMarked;
