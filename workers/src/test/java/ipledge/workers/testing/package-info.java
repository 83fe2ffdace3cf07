/** What tests of flows and workers share: the test engine and the faults it can be given. */
@NullMarked
package ipledge.workers.testing;

import org.jspecify.annotations.NullMarked;
