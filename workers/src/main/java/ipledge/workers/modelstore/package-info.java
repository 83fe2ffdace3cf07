/** Brings the models that came with the software into the store. */
@NullMarked
package ipledge.workers.modelstore;

import org.jspecify.annotations.NullMarked;
