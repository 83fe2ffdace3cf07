package ipledge.valuation;

import ipledge.shared.Ids;
import ipledge.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of scores: added to, never changed. */
@Component
class ScoreBook {

  private final JdbcClient jdbc;
  private final Clock clock;

  ScoreBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(Valuation valuation, int round, Score score) {
    jdbc.sql(
            """
            INSERT INTO valuation_score
              (id, valuation_id, branch_id, round, ordinal, legal, technical, economic, points,
               benchmark, benchmark_source, opinion, scored_by, scored_at)
            VALUES (:id, :valuation, :branch, :round, :ordinal, :legal, :technical, :economic,
                    :points, :benchmark, :source, :opinion, :by, :at)
            """)
        .param("id", Ids.next(clock))
        .param("valuation", valuation.id())
        .param("branch", valuation.branchId())
        .param("round", round)
        .param("ordinal", score.ordinal())
        .param("legal", score.score().legal())
        .param("technical", score.score().technical())
        .param("economic", score.score().economic())
        .param("points", score.points())
        .param("benchmark", score.benchmark().amount())
        .param("source", score.benchmarkSource())
        .param("opinion", score.opinion())
        .param("by", score.by())
        .param("at", Timestamp.from(score.at()))
        .update();
  }

  /** The scores of a round, the first scorer's first. */
  List<Score> of(UUID valuationId, int round) {
    return jdbc.sql(
            """
            SELECT * FROM valuation_score WHERE valuation_id = :valuation AND round = :round
            ORDER BY ordinal
            """)
        .param("valuation", valuationId)
        .param("round", round)
        .query(ScoreBook::read)
        .list();
  }

  boolean hasScored(UUID valuationId, String staff) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM valuation_score WHERE valuation_id = :valuation AND scored_by = :staff)
            """)
        .param("valuation", valuationId)
        .param("staff", staff)
        .query(Boolean.class)
        .single();
  }

  static Score read(ResultSet row, int number) throws SQLException {
    return new Score(
        row.getInt("ordinal"),
        new PatentScore(
            row.getBigDecimal("legal"),
            row.getBigDecimal("technical"),
            row.getBigDecimal("economic")),
        row.getBigDecimal("points"),
        Money.cny(row.getBigDecimal("benchmark")),
        row.getString("benchmark_source"),
        row.getString("opinion"),
        row.getString("scored_by"),
        row.getTimestamp("scored_at").toInstant());
  }
}
