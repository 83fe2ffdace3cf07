@NullMarked
package ipledge.stories.diagram;

import org.jspecify.annotations.NullMarked;
