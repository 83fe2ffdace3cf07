package ipledge.loan;

import ipledge.shared.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks what was said of the conditions, and writes down that they were met. */
@Component
class ConditionBook {

  private final JdbcClient jdbc;
  private final Clock clock;

  ConditionBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws LoanRefused naming the first condition that is not met
   */
  void requireMet(List<ConditionView> conditions, List<ConditionAnswer> answers) {
    Map<Integer, ConditionAnswer> said = byPosition(answers);
    for (ConditionView condition : conditions) {
      ConditionAnswer answer = said.get(condition.position());
      boolean met = condition.met();
      if (!condition.kind().isAutomatic()) {
        met = answer != null && answer.met();
      }
      if (!met) {
        throw LoanRefused.conditionUnmet(condition);
      }
    }
  }

  void write(
      Loan loan,
      int round,
      List<ConditionView> conditions,
      List<ConditionAnswer> answers,
      Actor by) {
    Map<Integer, ConditionAnswer> said = byPosition(answers);
    for (ConditionView condition : conditions) {
      jdbc.sql(
              """
              INSERT INTO condition_precedent (loan_id, round, position, branch_id, kind, condition,
                                               note, confirmed_by, confirmed_at)
              VALUES (:loan, :round, :position, :branch, :kind, :condition, :note, :by, :now)
              """)
          .param("loan", loan.id())
          .param("round", round)
          .param("position", condition.position())
          .param("branch", loan.branchId())
          .param("kind", condition.kind().name())
          .param("condition", condition.condition())
          .param("note", note(said.get(condition.position())))
          .param("by", by.staff().id())
          .param("now", Timestamp.from(clock.instant()))
          .update();
    }
  }

  private static Map<Integer, ConditionAnswer> byPosition(List<ConditionAnswer> answers) {
    return answers.stream()
        .collect(
            Collectors.toMap(
                ConditionAnswer::position, Function.identity(), (first, second) -> second));
  }

  private static @Nullable String note(@Nullable ConditionAnswer answer) {
    return answer == null ? null : answer.note();
  }
}
