@NullMarked
package ipledge.launcher.process;

import org.jspecify.annotations.NullMarked;
