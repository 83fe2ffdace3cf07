/** What the operating system knows: processes, ports, sockets, disk space. */
@NullMarked
package ipledge.launcher.process;

import org.jspecify.annotations.NullMarked;
