/** Values that every room shares; no services, no tables. */
@NullMarked
package ipledge.shared;

import org.jspecify.annotations.NullMarked;
