/** The business clock, where it may be led: cases run for months. */
@NullMarked
package ipledge.web.clock;

import org.jspecify.annotations.NullMarked;
