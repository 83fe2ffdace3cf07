/** The registrar and the core bank of the local stack, played by one small application. */
@NullMarked
package ipledge.simulators;

import org.jspecify.annotations.NullMarked;
