package ipledge.valuation;

import ipledge.shared.Events;
import ipledge.worklist.WorkItem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Has a right scored by people who do not see each other's scores (ALG-11, VAL-04): by two, and by
 * a third where their points or their benchmarks are further apart than the rulebook lets pass.
 */
@Component
class Scoring {

  private final ScoreBook book;
  private final Appraisal appraisal;
  private final Clock clock;

  Scoring(ScoreBook book, Appraisal appraisal, Clock clock) {
    this.book = book;
    this.appraisal = appraisal;
    this.clock = clock;
  }

  /**
   * What came of one more score.
   *
   * @param scores AGREED or APART, once there are two of them
   * @param proposal of all scorers together, once it is there
   */
  record Scored(Optional<String> scores, Events events, Optional<Proposal> proposal) {}

  /**
   * @throws ValuationRefused if this person has scored the right in this round
   */
  Scored score(WorkItem item, Valuation valuation, ModelInputs inputs, String opinion, String by) {
    int ordinal = Score.ordinalAt(item.elementId());
    Score score =
        new Score(
            ordinal,
            inputs.score(),
            appraisal.points(valuation.rightId(), inputs),
            inputs.benchmark(),
            inputs.benchmarkSource(),
            opinion,
            by,
            clock.instant());
    List<Score> before = book.of(valuation.id(), item.round());
    if (before.size() != ordinal - 1) {
      throw new IllegalStateException("scorer " + ordinal + " after " + before.size());
    }
    add(valuation, item.round(), score);
    Events events = valuation.scored(score, item.round());
    List<Score> all = book.of(valuation.id(), item.round());
    return switch (ordinal) {
      case 1 -> new Scored(Optional.empty(), events, Optional.empty());
      case 2 ->
          appraisal.areApart(all.getFirst(), all.getLast())
              ? new Scored(Optional.of("APART"), events, Optional.empty())
              : proposed(valuation, events, all);
      default -> proposed(valuation, events, all);
    };
  }

  /** Whether this person has scored the right, in any round. */
  boolean hasScored(Valuation valuation, String staff) {
    return book.hasScored(valuation.id(), staff);
  }

  private void add(Valuation valuation, int round, Score score) {
    try {
      book.add(valuation, round, score);
    } catch (DataIntegrityViolationException e) {
      // The table is the truth about who may score: each person once in a round.
      throw ValuationRefused.scoredBefore();
    }
  }

  private Scored proposed(Valuation valuation, Events events, List<Score> all) {
    return new Scored(
        Optional.of("AGREED"), events, Optional.of(appraisal.byModel(valuation.rightId(), all)));
  }
}
