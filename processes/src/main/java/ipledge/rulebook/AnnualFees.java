package ipledge.rulebook;

import ipledge.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register's fees for keeping a patent (ALG-06), by kind, patent year and day. */
@Service
@Transactional(readOnly = true)
public class AnnualFees {

  private final JdbcClient jdbc;

  AnnualFees(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The full fee of a patent year, before any reduction, in yuan.
   *
   * @param patentYear 1 for the year that begins on the filing day
   * @throws RuleRefused {@code rulebook.annual-fee-unknown} if the kind does not live so long
   */
  public Money full(String kind, int patentYear, LocalDate on) {
    return jdbc.sql(
            """
            SELECT fee FROM annual_fee
            WHERE kind = :kind AND :year BETWEEN first_year AND last_year
              AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
            """)
        .param("kind", kind)
        .param("year", patentYear)
        .param("on", on)
        .query(BigDecimal.class)
        .optional()
        .map(Money::cny)
        .orElseThrow(() -> RuleRefused.unknown("annual-fee", kind + "/" + patentYear, on));
  }
}
