@NullMarked
package ipledge.launcher.artifact;

import org.jspecify.annotations.NullMarked;
