@NullMarked
package ipledge.launcher.service;

import org.jspecify.annotations.NullMarked;
