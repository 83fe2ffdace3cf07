package ipledge.web.worklist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import ipledge.web.view.EngineProgress;
import ipledge.web.view.Permission;
import ipledge.web.view.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task with everything that its page needs.
 *
 * @param draft what was typed so far
 * @param sheet what the case looks like now
 * @param returns questions of earlier rounds of this step with their answers, newest first
 * @param context what the form needs besides
 */
record TaskPage(
    @JsonUnwrapped TaskRow row,
    int version,
    EngineProgress engine,
    @Nullable Map<String, Object> draft,
    Permission decide,
    DecisionSheet sheet,
    List<ReturnRound> returns,
    @Nullable Object context) {

  TaskPage {
    returns = List.copyOf(returns);
  }

  /** A question with which the step sent the case back, and its answer. */
  record ReturnRound(
      int round,
      Person askedBy,
      Instant askedAt,
      String question,
      @Nullable String answer,
      @Nullable Person answeredBy,
      @Nullable Instant answeredAt) {}
}
