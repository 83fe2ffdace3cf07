/** The audit trail of a case, and proofs of single events. */
@NullMarked
package ipledge.web.audit;

import org.jspecify.annotations.NullMarked;
