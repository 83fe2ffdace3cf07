package ipledge.rulebook;

import ipledge.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From when on a firm counts as small, medium or large, by industry and day (CRD-52). */
@Service
@Transactional(readOnly = true)
public class SizeRules {

  private final JdbcClient jdbc;

  SizeRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The rows of an industry, from the largest class to the smallest; none if nothing holds. */
  public List<SizeRule> of(String industry, LocalDate on) {
    return jdbc.sql(
            """
            SELECT * FROM size_class_rule
            WHERE industry = :industry AND valid_from <= :on
              AND (valid_to IS NULL OR valid_to >= :on)
            ORDER BY array_position(ARRAY['LARGE', 'MEDIUM', 'SMALL'], size_class)
            """)
        .param("industry", industry)
        .param("on", on)
        .query(SizeRules::rule)
        .list();
  }

  private static SizeRule rule(ResultSet row, int number) throws SQLException {
    return new SizeRule(
        row.getString("industry"),
        row.getString("size_class"),
        row.getObject("staff_least", Integer.class),
        money(row.getBigDecimal("revenue_least")),
        money(row.getBigDecimal("assets_least")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("rule_id"),
        row.getString("source"),
        Mark.valueOf(row.getString("mark")));
  }

  private static @Nullable Money money(@Nullable BigDecimal amount) {
    return amount == null ? null : Money.cny(amount);
  }
}
