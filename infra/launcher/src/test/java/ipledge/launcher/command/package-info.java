@NullMarked
package ipledge.launcher.command;

import org.jspecify.annotations.NullMarked;
