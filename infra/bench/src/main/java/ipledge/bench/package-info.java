/**
 * Measures what the product costs on the real broker, by the rules of {@code performance.md}. The
 * workers without work are here and nowhere else.
 */
@NullMarked
package ipledge.bench;

import org.jspecify.annotations.NullMarked;
