/** Rights, as the workbench sees them. */
@NullMarked
package ipledge.web.collateral;

import org.jspecify.annotations.NullMarked;
