@NullMarked
package ipledge.launcher;

import org.jspecify.annotations.NullMarked;
