/** Tests of the exporter against a real PostgreSQL. */
@NullMarked
package ipledge.exporter;

import org.jspecify.annotations.NullMarked;
