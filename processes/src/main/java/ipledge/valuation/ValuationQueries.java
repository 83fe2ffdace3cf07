package ipledge.valuation;

import ipledge.shared.Money;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads valuations. */
@Service
@Transactional(readOnly = true)
public class ValuationQueries {

  private final JdbcClient jdbc;

  ValuationQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What each right of a case is worth, as far as it is confirmed. */
  public List<RightValue> values(UUID applicationId) {
    return jdbc.sql(
            """
            SELECT right_id, state, proposed_value, valid_until FROM valuation
            WHERE application_id = :application ORDER BY id
            """)
        .param("application", applicationId)
        .query(
            (row, n) -> {
              String state = row.getString("state");
              BigDecimal value = row.getBigDecimal("proposed_value");
              Date validUntil = row.getDate("valid_until");
              return new RightValue(
                  row.getObject("right_id", UUID.class),
                  state,
                  state.equals("CONFIRMED") ? Money.cny(value) : null,
                  validUntil == null ? null : validUntil.toLocalDate());
            })
        .list();
  }
}
