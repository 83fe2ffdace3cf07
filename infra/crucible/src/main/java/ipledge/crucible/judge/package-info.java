/** Says what is wrong with what is left after a crash. It shares no code with the product. */
@NullMarked
package ipledge.crucible.judge;

import org.jspecify.annotations.NullMarked;
