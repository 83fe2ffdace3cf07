/** What several pages show alike: people, reasons, firms, rights and calculations. */
@NullMarked
package ipledge.web.view;

import org.jspecify.annotations.NullMarked;
