/** What both faces share on HTTP. */
@NullMarked
package ipledge.simulators.web;

import org.jspecify.annotations.NullMarked;
