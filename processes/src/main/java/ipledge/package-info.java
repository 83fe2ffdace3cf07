/** What the bank does, decides, talks about and remembers. */
@NullMarked
package ipledge;

import org.jspecify.annotations.NullMarked;
