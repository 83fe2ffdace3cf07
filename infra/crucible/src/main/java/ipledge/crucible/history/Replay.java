package ipledge.crucible.history;

/**
 * An answered command that was sent once more in the end, unchanged.
 *
 * @param again what it was answered then
 * @param other what another body under the same key was answered
 */
public record Replay(Call first, Outcome again, Outcome other) {}
