/**
 * What the engine did, as rows: an exporter that the broker loads, and the same mapping and writing
 * for tests that read the records of a test engine.
 */
@NullMarked
package ipledge.exporter;

import org.jspecify.annotations.NullMarked;
