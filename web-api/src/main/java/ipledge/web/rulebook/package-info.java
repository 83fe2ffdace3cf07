/** Products and purposes, as the workbench sees them. */
@NullMarked
package ipledge.web.rulebook;

import org.jspecify.annotations.NullMarked;
