/** The description of the interface. */
@NullMarked
package ipledge.web.platform.docs;

import org.jspecify.annotations.NullMarked;
