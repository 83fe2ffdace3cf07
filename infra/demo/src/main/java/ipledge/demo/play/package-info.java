/** Plays case files through the public API. */
@NullMarked
package ipledge.demo.play;

import org.jspecify.annotations.NullMarked;
