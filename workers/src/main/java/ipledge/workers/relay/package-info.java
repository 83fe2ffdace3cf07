/**
 * Tells the engine what the database decided: from the outbox, at least once, in order a record.
 */
@NullMarked
package ipledge.workers.relay;

import org.jspecify.annotations.NullMarked;
