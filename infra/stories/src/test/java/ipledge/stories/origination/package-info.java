@NullMarked
package ipledge.stories.origination;

import org.jspecify.annotations.NullMarked;
