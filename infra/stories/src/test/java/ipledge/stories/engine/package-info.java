@NullMarked
package ipledge.stories.engine;

import org.jspecify.annotations.NullMarked;
