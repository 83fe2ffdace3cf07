/** Tasks, their pages and the decisions taken on them. */
@NullMarked
package ipledge.web.worklist;

import org.jspecify.annotations.NullMarked;
