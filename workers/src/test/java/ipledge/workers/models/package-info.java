/** What must hold for every process model, whatever it says. */
@NullMarked
package ipledge.workers.models;

import org.jspecify.annotations.NullMarked;
