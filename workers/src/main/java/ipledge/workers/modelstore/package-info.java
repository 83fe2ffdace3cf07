/** Takes in the models that came with the software, and hands releases to the relay. */
@NullMarked
package ipledge.workers.modelstore;

import org.jspecify.annotations.NullMarked;
