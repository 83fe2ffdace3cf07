package ipledge.rulebook;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is decided on.
 *
 * @param caseId the case with which the decision is kept
 * @param recordId the valuation or the filing in it; null where it is the case itself
 * @param rightId the right, where it is one of the case's rights
 */
public record DecisionSubject(UUID caseId, @Nullable UUID recordId, @Nullable UUID rightId) {

  public static DecisionSubject ofCase(UUID caseId) {
    return new DecisionSubject(caseId, null, null);
  }
}
