/** The people's hand: REST interface, sign-in and the workbench. */
@NullMarked
package ipledge.web;

import org.jspecify.annotations.NullMarked;
