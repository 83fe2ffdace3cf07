package ipledge.simulators.journal;

/**
 * What a call leads to: the event to remember, whether it changes the world, and the answer.
 *
 * @param <E> the face's events
 */
public record Deed<E>(E event, boolean effect, int status, Object answer) {}
