/** The simulators' own business clock. */
@NullMarked
package ipledge.simulators.time;

import org.jspecify.annotations.NullMarked;
