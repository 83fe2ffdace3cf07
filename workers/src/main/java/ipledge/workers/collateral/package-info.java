/** Rights and registers on the machine's side. */
@NullMarked
package ipledge.workers.collateral;

import org.jspecify.annotations.NullMarked;
