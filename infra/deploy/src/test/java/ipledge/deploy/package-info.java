/** Holds the files a bank deploys with against the code they are for. */
@NullMarked
package ipledge.deploy;

import org.jspecify.annotations.NullMarked;
