/** Each service: what it needs, how it is started, when it is ready. */
@NullMarked
package ipledge.launcher.service;

import org.jspecify.annotations.NullMarked;
