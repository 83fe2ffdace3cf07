/** What people see and do, in Chromium on the whole stack. */
@NullMarked
package ipledge.crucible.browser;

import org.jspecify.annotations.NullMarked;
