@NullMarked
package ipledge.stories.pledge;

import org.jspecify.annotations.NullMarked;
