@NullMarked
package ipledge.simulators;

import org.jspecify.annotations.NullMarked;
