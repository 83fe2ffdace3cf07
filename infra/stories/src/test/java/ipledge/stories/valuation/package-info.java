@NullMarked
package ipledge.stories.valuation;

import org.jspecify.annotations.NullMarked;
