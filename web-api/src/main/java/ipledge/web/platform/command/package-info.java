/** Commands over HTTP: one answer per key, one transaction, every refusal recorded. */
@NullMarked
package ipledge.web.platform.command;

import org.jspecify.annotations.NullMarked;
