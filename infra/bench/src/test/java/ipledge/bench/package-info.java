/** The benchmark's own arithmetic. */
@NullMarked
package ipledge.bench;

import org.jspecify.annotations.NullMarked;
