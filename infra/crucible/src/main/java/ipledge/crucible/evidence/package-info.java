/** Gathers what the judge looks at: from the database, the journals, the lists of people. */
@NullMarked
package ipledge.crucible.evidence;

import org.jspecify.annotations.NullMarked;
