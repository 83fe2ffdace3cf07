/** Server-sent events: open pages learn that a case has changed. */
@NullMarked
package ipledge.web.platform.live;

import org.jspecify.annotations.NullMarked;
