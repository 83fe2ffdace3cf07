/** What can be asked of the launcher. */
@NullMarked
package ipledge.launcher.command;

import org.jspecify.annotations.NullMarked;
