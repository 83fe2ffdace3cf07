package ipledge.collateral;

import ipledge.shared.NoSuchRecord;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rights as last described. */
@Service
@Transactional(readOnly = true)
public class RightQueries {

  /**
   * A right with all that is known of it.
   *
   * @param known whether the register has it; false until it has answered
   * @param asOf when the register last answered
   * @param lastDay last day of protection (ALG-03 to ALG-05)
   */
  public record RightView(
      UUID id,
      RightKind kind,
      String number,
      boolean known,
      @Nullable Instant asOf,
      RegisterFacts facts,
      @Nullable LocalDate lastDay) {

    public boolean isAnswered() {
      return asOf != null;
    }
  }

  /**
   * A right that the register must be asked for.
   *
   * @param id the right
   */
  public record Inquiry(UUID id, RightKind kind, String number) {}

  private static final TypeReference<List<Owner>> OWNERS = new TypeReference<>() {};
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RightQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @throws NoSuchRecord if there is none
   */
  public RightView find(UUID id) {
    return jdbc.sql("SELECT * FROM ip_right WHERE id = :id")
        .param("id", id)
        .query(this::read)
        .optional()
        .orElseThrow(NoSuchRecord::new);
  }

  /** The rights with these ids, in no order. */
  public List<RightView> findAll(Collection<UUID> ids) {
    return jdbc.sql("SELECT * FROM ip_right WHERE id = ANY (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(this::read)
        .list();
  }

  /** Rights whose register has not answered since it was last asked, oldest question first. */
  public List<Inquiry> unanswered(int limit) {
    return jdbc.sql(
            """
            SELECT id, kind, number FROM ip_right WHERE as_of IS NULL OR as_of < asked_at
            ORDER BY asked_at LIMIT :limit
            """)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Inquiry(
                    row.getObject("id", UUID.class),
                    RightKind.valueOf(row.getString("kind")),
                    row.getString("number")))
        .list();
  }

  private RightView read(ResultSet row, int number) throws SQLException {
    Timestamp asOf = row.getTimestamp("as_of");
    return new RightView(
        row.getObject("id", UUID.class),
        RightKind.valueOf(row.getString("kind")),
        row.getString("number"),
        row.getBoolean("known"),
        asOf == null ? null : asOf.toInstant(),
        facts(row),
        day(row, "last_day"));
  }

  private RegisterFacts facts(ResultSet row) throws SQLException {
    return new RegisterFacts(
        row.getString("title"),
        json.readValue(row.getString("owners"), OWNERS),
        day(row, "filing_date"),
        day(row, "grant_date"),
        day(row, "registered_on"),
        day(row, "first_published_on"),
        day(row, "term_to"),
        row.getString("legal_status"),
        day(row, "fee_paid_through"),
        flag(row, "suspended"),
        flag(row, "frozen"),
        flag(row, "pledged"),
        flag(row, "same_day_invention"),
        flag(row, "invalidation_pending"),
        flag(row, "ownership_dispute"),
        row.getObject("licences", Integer.class),
        json.readValue(row.getString("nice_classes"), TEXTS),
        similarMarks(row.getString("similar_marks")));
  }

  private @Nullable List<String> similarMarks(@Nullable String stored) {
    return stored == null ? null : json.readValue(stored, TEXTS);
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    Date day = row.getDate(column);
    return day == null ? null : day.toLocalDate();
  }

  private static @Nullable Boolean flag(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Boolean.class);
  }
}
