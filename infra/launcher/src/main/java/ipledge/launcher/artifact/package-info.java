/** Programs of others and our own jars: fetched or built once, checked, unpacked. */
@NullMarked
package ipledge.launcher.artifact;

import org.jspecify.annotations.NullMarked;
