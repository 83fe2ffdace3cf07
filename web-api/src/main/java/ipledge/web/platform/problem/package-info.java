/** Every answer that is not a success, as an RFC 9457 problem. */
@NullMarked
package ipledge.web.platform.problem;

import org.jspecify.annotations.NullMarked;
