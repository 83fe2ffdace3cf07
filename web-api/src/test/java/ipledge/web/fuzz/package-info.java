/**
 * Input fuzzing: everything the interface's description offers, sent wrong in every way we know.
 */
@NullMarked
package ipledge.web.fuzz;

import org.jspecify.annotations.NullMarked;
