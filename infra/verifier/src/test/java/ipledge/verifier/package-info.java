/** The product writes trails, the tests tamper with them, the verifier names what was done. */
@NullMarked
package ipledge.verifier;

import org.jspecify.annotations.NullMarked;
