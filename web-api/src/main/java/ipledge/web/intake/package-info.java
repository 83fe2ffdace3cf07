/** Applications and their case pages. */
@NullMarked
package ipledge.web.intake;

import org.jspecify.annotations.NullMarked;
