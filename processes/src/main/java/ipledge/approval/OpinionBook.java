package ipledge.approval;

import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The book of opinions: added to, never changed. */
@Component
class OpinionBook {

  private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  OpinionBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(ApplicationView application, Step step, Opinion opinion) {
    jdbc.sql(
            """
            INSERT INTO case_opinion
              (id, application_id, branch_id, element_id, step, round, staff_id, proposer, role,
               decision, amount, authority_limit, opinion, question, details, facts_digest,
               decided_at)
            VALUES (:id, :application, :branch, :element, :step, :round, :staff, :proposer, :role,
                    :decision, :amount, :authority, :opinion, :question, :details::jsonb, :digest,
                    :at)
            """)
        .param("id", opinion.id())
        .param("application", opinion.applicationId())
        .param("branch", application.branchId())
        .param("element", opinion.element())
        .param("step", step.name())
        .param("round", opinion.round())
        .param("staff", opinion.staff())
        .param("proposer", application.proposer())
        .param("role", opinion.role())
        .param("decision", opinion.decision())
        .param("amount", amount(opinion.amount()))
        .param("authority", amount(opinion.authorityLimit()))
        .param("opinion", opinion.opinion())
        .param("question", opinion.question())
        .param("details", json.writeValueAsString(opinion.details()))
        .param("digest", opinion.factsDigest())
        .param("at", Timestamp.from(opinion.decidedAt()))
        .update();
  }

  List<Opinion> of(UUID applicationId) {
    return jdbc.sql("SELECT * FROM case_opinion WHERE application_id = :id ORDER BY decided_at, id")
        .param("id", applicationId)
        .query(this::read)
        .list();
  }

  private Opinion read(ResultSet row, int number) throws SQLException {
    return new Opinion(
        row.getObject("id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getString("element_id"),
        row.getInt("round"),
        row.getString("staff_id"),
        row.getString("role"),
        row.getString("decision"),
        money(row.getBigDecimal("amount")),
        money(row.getBigDecimal("authority_limit")),
        row.getString("opinion"),
        row.getString("question"),
        json.readValue(row.getString("details"), DETAILS),
        row.getString("facts_digest"),
        row.getTimestamp("decided_at").toInstant());
  }

  private static @Nullable BigDecimal amount(@Nullable Money money) {
    return money == null ? null : money.amount();
  }

  private static @Nullable Money money(@Nullable BigDecimal amount) {
    return amount == null ? null : Money.cny(amount);
  }
}
