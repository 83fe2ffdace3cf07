/** What every endpoint stands on: who may call it, as whom, which page and which version. */
@NullMarked
package ipledge.web.platform;

import org.jspecify.annotations.NullMarked;
