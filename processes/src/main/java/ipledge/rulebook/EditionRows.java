package ipledge.rulebook;

import ipledge.shared.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of editions. */
@Component
class EditionRows {

  private static final String COLUMNS =
      "SELECT model_id, edition, decision_ids, valid_from, valid_to, digest, source, set_by, dmn"
          + " FROM decision_edition ";

  private final JdbcClient jdbc;
  private final Clock clock;

  EditionRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An edition with its tables. */
  record Stored(Edition edition, String dmn) {}

  /** Models of which there is an edition. */
  Set<String> models() {
    return Set.copyOf(
        jdbc.sql("SELECT DISTINCT model_id FROM decision_edition").query(String.class).list());
  }

  Optional<Stored> inForce(String decisionId, LocalDate on) {
    return jdbc.sql(
            COLUMNS
                + """
                WHERE decision_ids @> ARRAY[:decision::text]
                  AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
                """)
        .param("decision", decisionId)
        .param("on", on)
        .query(EditionRows::stored)
        .optional();
  }

  /** Every edition of a model, the newest first. */
  List<Stored> ofModel(String modelId) {
    return jdbc.sql(COLUMNS + "WHERE model_id = :model ORDER BY valid_from DESC")
        .param("model", modelId)
        .query(EditionRows::stored)
        .list();
  }

  List<Stored> all() {
    return jdbc.sql(COLUMNS + "ORDER BY model_id, valid_from DESC")
        .query(EditionRows::stored)
        .list();
  }

  void insert(
      DecisionModel model,
      String edition,
      LocalDate validFrom,
      String dmn,
      String source,
      String by) {
    jdbc.sql(
            """
            INSERT INTO decision_edition
              (model_id, edition, decision_ids, valid_from, dmn, digest, source, set_by, set_at)
            VALUES (:model, :edition, :decisions, :from, :dmn, :digest, :source, :by, :at)
            ON CONFLICT DO NOTHING
            """)
        .param("model", model.id())
        .param("edition", edition)
        .param("decisions", model.decisionIds().toArray(String[]::new))
        .param("from", validFrom)
        .param("dmn", dmn)
        .param("digest", Sha256.of(dmn))
        .param("source", source)
        .param("by", by)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  void close(Edition edition, LocalDate lastDay) {
    jdbc.sql(
            """
            UPDATE decision_edition SET valid_to = :last
            WHERE model_id = :model AND edition = :edition
            """)
        .param("last", lastDay)
        .param("model", edition.modelId())
        .param("edition", edition.edition())
        .update();
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    return new Stored(
        new Edition(
            row.getString("model_id"),
            row.getString("edition"),
            List.of((String[]) row.getArray("decision_ids").getArray()),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class),
            HexFormat.of().formatHex(row.getBytes("digest")),
            row.getString("source"),
            row.getString("set_by")),
        row.getString("dmn"));
  }
}
