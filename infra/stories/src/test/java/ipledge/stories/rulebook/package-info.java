@NullMarked
package ipledge.stories.rulebook;

import org.jspecify.annotations.NullMarked;
