/** The process models, as the diagram viewer reads them. */
@NullMarked
package ipledge.web.modelstore;

import org.jspecify.annotations.NullMarked;
