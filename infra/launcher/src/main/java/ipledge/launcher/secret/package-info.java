/** Passwords and keys, made at the first start and handed over by file name. */
@NullMarked
package ipledge.launcher.secret;

import org.jspecify.annotations.NullMarked;
