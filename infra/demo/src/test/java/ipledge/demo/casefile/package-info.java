/** Case files as people write them. */
@NullMarked
package ipledge.demo.casefile;

import org.jspecify.annotations.NullMarked;
