package ipledge.loan;

import org.jspecify.annotations.Nullable;

/**
 * What a person says of one of the approver's conditions.
 *
 * @param position the condition's
 * @param note how it was seen
 */
public record ConditionAnswer(int position, boolean met, @Nullable String note) {}
