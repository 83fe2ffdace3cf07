/**
 * The other institutions: what the bank asks of them, as ports, and how it asks, over HTTP. Their
 * answers are material to judge: each is bounded, read strictly and compared with the question
 * before anybody acts on it.
 */
@NullMarked
package ipledge.workers.outside;

import org.jspecify.annotations.NullMarked;
