@NullMarked
package ipledge.launcher.secret;

import org.jspecify.annotations.NullMarked;
