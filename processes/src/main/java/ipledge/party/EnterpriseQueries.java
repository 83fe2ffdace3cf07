package ipledge.party;

import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.shared.NoSuchRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads firms, what they owe and to whom they are close. */
@Service
@Transactional(readOnly = true)
public class EnterpriseQueries {

  /**
   * A firm with what matters to a lender.
   *
   * @param relatedParty CRD-34
   * @param exposure what it owes this bank, in yuan
   * @param worstClass the worst five-category class among its debts here (3.5); NORMAL if none
   */
  public record EnterpriseView(
      UUID id,
      String name,
      String socialCreditCode,
      boolean checkDigitValid,
      @Nullable String overrideReason,
      boolean relatedParty,
      Money exposure,
      String worstClass) {}

  private static final String SELECT =
      """
      SELECT e.*,
        EXISTS (SELECT FROM related_party r
                WHERE r.social_credit_code = e.social_credit_code
                  AND r.valid_from <= :today AND (r.valid_to IS NULL OR r.valid_to >= :today))
          AS related,
        (SELECT coalesce(sum(x.amount), 0) FROM existing_exposure x
          WHERE x.social_credit_code = e.social_credit_code) AS exposure,
        (SELECT x.classification FROM existing_exposure x
          WHERE x.social_credit_code = e.social_credit_code
          ORDER BY array_position(
            ARRAY['NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'],
            x.classification) DESC
          LIMIT 1) AS worst_class
      FROM enterprise e
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  EnterpriseQueries(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws NoSuchRecord if there is none
   */
  public EnterpriseView find(UUID id) {
    return jdbc.sql(SELECT + "WHERE e.id = :id")
        .param("today", today())
        .param("id", id)
        .query(EnterpriseQueries::read)
        .optional()
        .orElseThrow(NoSuchRecord::new);
  }

  public boolean knows(UUID id) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM enterprise WHERE id = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /**
   * Firms whose name holds the text or whose code begins with it, by name.
   *
   * @param limit at most so many
   */
  public List<EnterpriseView> search(String text, int limit) {
    String escaped = text.strip().replaceAll("([%_\\\\])", "\\\\$1");
    return jdbc.sql(
            SELECT
                + """
                WHERE e.name ILIKE :inside OR e.social_credit_code ILIKE :start
                ORDER BY e.name, e.id LIMIT :limit
                """)
        .param("today", today())
        .param("inside", "%" + escaped + "%")
        .param("start", escaped + "%")
        .param("limit", limit)
        .query(EnterpriseQueries::read)
        .list();
  }

  private LocalDate today() {
    return BankTime.today(clock);
  }

  private static EnterpriseView read(ResultSet row, int number) throws SQLException {
    String code = row.getString("social_credit_code");
    String worst = row.getString("worst_class");
    return new EnterpriseView(
        row.getObject("id", UUID.class),
        row.getString("name"),
        code,
        new SocialCreditCode(code).hasValidCheck(),
        row.getString("override_reason"),
        row.getBoolean("related"),
        Money.cny(row.getBigDecimal("exposure")),
        worst == null ? "NORMAL" : worst);
  }
}
