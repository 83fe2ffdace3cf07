/** Firms, as the workbench sees them. */
@NullMarked
package ipledge.web.party;

import org.jspecify.annotations.NullMarked;
