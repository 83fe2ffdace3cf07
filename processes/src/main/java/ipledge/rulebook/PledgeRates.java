package ipledge.rulebook;

import ipledge.shared.Percentage;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pledge rates by kind of right, tier and day (section 2.6; bank policy, no national cap). */
@Service
@Transactional(readOnly = true)
public class PledgeRates {

  /** The tier of a right about which nothing special is known. */
  public static final String STANDARD = "STANDARD";

  private final JdbcClient jdbc;

  PledgeRates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws RuleRefused {@code rulebook.pledge-rate-unknown} if the bank lends nothing on it
   */
  public PledgeRate rate(String kind, String tier, LocalDate on) {
    return find(kind, tier, on)
        .orElseThrow(() -> RuleRefused.unknown("pledge-rate", kind + "/" + tier, on));
  }

  /** Nothing where the bank lends nothing on it. */
  public Optional<PledgeRate> find(String kind, String tier, LocalDate on) {
    return jdbc.sql(
            """
            SELECT * FROM pledge_rate
            WHERE kind = :kind AND tier = :tier
              AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
            """)
        .param("kind", kind)
        .param("tier", tier)
        .param("on", on)
        .query(
            (row, number) ->
                new PledgeRate(
                    row.getString("kind"),
                    row.getString("tier"),
                    new Percentage(row.getBigDecimal("max_rate")),
                    row.getInt("min_years_left"),
                    row.getInt("min_years_used"),
                    row.getString("source"),
                    Mark.valueOf(row.getString("mark"))))
        .optional();
  }
}
