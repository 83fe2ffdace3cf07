/** Warnings, dissent and outside instructions in a case. */
@NullMarked
package ipledge.web.approval;

import org.jspecify.annotations.NullMarked;
