/** What the simulators did, fsynced line by line: their memory, and the witness of tests. */
@NullMarked
package ipledge.simulators.journal;

import org.jspecify.annotations.NullMarked;
