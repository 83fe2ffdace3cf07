package ipledge.web.worklist;

import ipledge.approval.Opinion;
import ipledge.shared.Money;
import ipledge.web.view.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of the case at a step.
 *
 * @param step element id
 * @param findings of a survey, as they were entered
 * @param survey how it was done and what the checklist says; null of others
 */
record OpinionShown(
    String step,
    Person by,
    String role,
    Instant at,
    String decision,
    String text,
    @Nullable Money amount,
    @Nullable Object findings,
    @Nullable SurveyShown survey) {

  static OpinionShown of(Opinion opinion, Person by, @Nullable SurveyShown survey) {
    return new OpinionShown(
        opinion.element(),
        by,
        opinion.role(),
        opinion.decidedAt(),
        opinion.decision(),
        opinion.opinion(),
        opinion.amount(),
        opinion.details().get("findings"),
        survey);
  }
}
