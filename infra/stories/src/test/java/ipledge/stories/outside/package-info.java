@NullMarked
package ipledge.stories.outside;

import org.jspecify.annotations.NullMarked;
