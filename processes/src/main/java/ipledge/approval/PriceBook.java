package ipledge.approval;

import ipledge.approval.LoanPrice.Part;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.shared.Percentage;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The prices of approved loans: added to, never changed. */
@Component
class PriceBook {

  private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  PriceBook(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void add(ApplicationView application, LoanPrice price, Percentage rate) {
    jdbc.sql(
            """
            INSERT INTO loan_price (application_id, branch_id, annual_rate, parts, priced_at)
            VALUES (:application, :branch, :rate, :parts::jsonb, :at)
            """)
        .param("application", application.id())
        .param("branch", application.branchId())
        .param("rate", rate.fraction())
        .param("parts", json.writeValueAsString(price.parts()))
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  Optional<LoanPrice> of(UUID applicationId) {
    return jdbc.sql("SELECT annual_rate, parts FROM loan_price WHERE application_id = :id")
        .param("id", applicationId)
        .query(
            (row, n) ->
                LoanPrice.settled(
                    new Percentage(row.getBigDecimal("annual_rate")),
                    json.readValue(row.getString("parts"), PARTS)))
        .optional();
  }
}
