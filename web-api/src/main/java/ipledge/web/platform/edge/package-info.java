/** What every request passes: trace, body limit, security headers, the workbench's files. */
@NullMarked
package ipledge.web.platform.edge;

import org.jspecify.annotations.NullMarked;
