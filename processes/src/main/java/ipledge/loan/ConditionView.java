package ipledge.loan;

/**
 * A condition precedent as it stands.
 *
 * @param position from 1
 * @param condition the approver's words, or the kind's name
 * @param met for conditions of the approver always false here: a person says it in the answer
 */
public record ConditionView(int position, ConditionKind kind, String condition, boolean met) {}
