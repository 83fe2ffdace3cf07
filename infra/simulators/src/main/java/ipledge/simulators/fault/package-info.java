/** Faults that can be switched on while the simulators run. */
@NullMarked
package ipledge.simulators.fault;

import org.jspecify.annotations.NullMarked;
