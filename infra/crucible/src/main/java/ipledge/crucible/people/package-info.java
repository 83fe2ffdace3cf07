/** People who go on working while the house falls down around them. */
@NullMarked
package ipledge.crucible.people;

import org.jspecify.annotations.NullMarked;
