/** Case files: what people put in and, apart, what is expected to come out. */
@NullMarked
package ipledge.demo.casefile;

import org.jspecify.annotations.NullMarked;
