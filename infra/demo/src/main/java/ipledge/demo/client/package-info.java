/** A client of the public API that signs in as people do; nothing in it knows a case. */
@NullMarked
package ipledge.demo.client;

import org.jspecify.annotations.NullMarked;
