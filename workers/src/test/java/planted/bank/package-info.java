/** A bank's own code, as far from ours as it will be. */
@NullMarked
package planted.bank;

import org.jspecify.annotations.NullMarked;
