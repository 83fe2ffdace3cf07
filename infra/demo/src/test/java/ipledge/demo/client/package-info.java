/** The client against servers of ours. */
@NullMarked
package ipledge.demo.client;

import org.jspecify.annotations.NullMarked;
