package ipledge.approval;

import ipledge.shared.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides at a step.
 *
 * @param decision one of the step's words, or RETURN
 * @param factsDigest digest of the decision sheet that was read
 * @param opinion in the person's words, never empty
 * @param question of a return
 * @param amount recommended or approved, in yuan
 * @param details what the page asked for besides
 */
record Judgement(
    String decision,
    String factsDigest,
    String opinion,
    @Nullable String question,
    @Nullable Money amount,
    Map<String, Object> details) {

  static final String RETURN = "RETURN";

  /** An investigator's, with the findings of the survey. */
  static Judgement of(
      String decision,
      String factsDigest,
      String opinion,
      @Nullable String question,
      Survey survey) {
    return new Judgement(
        decision, factsDigest, opinion, question, null, Map.of("findings", survey.findings()));
  }

  boolean isReturn() {
    return decision.equals(RETURN);
  }
}
