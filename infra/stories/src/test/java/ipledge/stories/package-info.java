/** Stories of whole cases, told on the engine, and what must hold when all of them are told. */
@NullMarked
package ipledge.stories;

import org.jspecify.annotations.NullMarked;
