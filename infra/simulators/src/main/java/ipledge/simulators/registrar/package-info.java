/** The registrar: a register of rights, filings, registrations. */
@NullMarked
package ipledge.simulators.registrar;

import org.jspecify.annotations.NullMarked;
