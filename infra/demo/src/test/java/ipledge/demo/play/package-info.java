/** Cases played against a server of ours. */
@NullMarked
package ipledge.demo.play;

import org.jspecify.annotations.NullMarked;
