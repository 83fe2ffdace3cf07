/**
 * Checks the audit trail from outside. Nothing here is shared with the product: the formats are
 * written a second time, so that one mistake cannot hide in both.
 */
@NullMarked
package ipledge.verifier;

import org.jspecify.annotations.NullMarked;
