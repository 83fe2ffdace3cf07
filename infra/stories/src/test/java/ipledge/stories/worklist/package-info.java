@NullMarked
package ipledge.stories.worklist;

import org.jspecify.annotations.NullMarked;
