/**
 * The worker runtime: takes jobs from the engine, gives each exactly one effect in the database and
 * tells the engine how it ended. Nothing outside this package knows the engine's client.
 */
@NullMarked
package ipledge.workers.engine;

import org.jspecify.annotations.NullMarked;
