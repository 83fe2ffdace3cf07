package ipledge.party;

import ipledge.audit.TimelineQueries;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.shared.NoSuchRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
   * @param profileId under which it is kept what the firm is like; null as long as nobody said it
   * @param overrideReason why a code whose check fails was taken; null once it was erased
   * @param relatedParty CRD-34; null as long as no list of related parties is in force
   * @param exposure what it owes this bank, in yuan
   * @param worstClass the worst five-category class among its debts here (3.5), live loans among
   *     them; NONE if it owes nothing, null as long as no extract of the ledger is in force
   */
  public record EnterpriseView(
      UUID id,
      int version,
      String name,
      String socialCreditCode,
      @Nullable UUID profileId,
      boolean checkDigitValid,
      @Nullable String overrideReason,
      @Nullable Boolean relatedParty,
      Money exposure,
      @Nullable String worstClass) {}

  private static final String SELECT =
      """
      SELECT e.*,
        CASE
          WHEN EXISTS (SELECT FROM related_party r
                       WHERE r.social_credit_code = e.social_credit_code AND r.valid_from <= :today
                         AND (r.valid_to IS NULL OR r.valid_to >= :today)) THEN true
          WHEN EXISTS (SELECT FROM party_list p WHERE p.kind = 'RELATED_PARTIES'
                         AND p.valid_from <= :today
                         AND (p.valid_to IS NULL OR p.valid_to >= :today)) THEN false
        END AS related,
        (SELECT coalesce(sum(x.amount), 0) FROM existing_exposure x
          WHERE x.social_credit_code = e.social_credit_code) AS exposure,
        EXISTS (SELECT FROM party_list p
                WHERE p.kind = 'EXPOSURES' AND p.valid_from <= :today
                  AND (p.valid_to IS NULL OR p.valid_to >= :today)) AS ledger,
        borrower_worst_class(e.social_credit_code) AS worst_class
      FROM enterprise e
      """;

  private static final String REGISTERED = "party.enterprise-registered";

  private final JdbcClient jdbc;
  private final TimelineQueries trail;
  private final Clock clock;

  EnterpriseQueries(JdbcClient jdbc, TimelineQueries trail, Clock clock) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @throws NoSuchRecord if there is none
   */
  public EnterpriseView find(UUID id) {
    return jdbc.sql(SELECT + "WHERE e.id = :id")
        .param("today", today())
        .param("id", id)
        .query(this::read)
        .optional()
        .orElseThrow(NoSuchRecord::new);
  }

  /** By its code, normalised. */
  public Optional<EnterpriseView> withCode(SocialCreditCode code) {
    return jdbc.sql(SELECT + "WHERE e.social_credit_code = :code")
        .param("today", today())
        .param("code", code.code())
        .query(this::read)
        .optional();
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
        .query(this::read)
        .list();
  }

  private LocalDate today() {
    return BankTime.today(clock);
  }

  private EnterpriseView read(ResultSet row, int number) throws SQLException {
    String code = row.getString("social_credit_code");
    boolean valid = new SocialCreditCode(code).hasValidCheck();
    UUID id = row.getObject("id", UUID.class);
    return new EnterpriseView(
        id,
        row.getInt("version"),
        row.getString("name"),
        code,
        row.getObject("profile_id", UUID.class),
        valid,
        valid ? null : trail.words(id, REGISTERED, "overrideReason").orElse(null),
        row.getObject("related", Boolean.class),
        Money.cny(row.getBigDecimal("exposure")),
        worstClass(row.getString("worst_class"), row.getBoolean("ledger")));
  }

  /** Without an extract in force a bad class is still bad, but nothing is known to be well. */
  private static @Nullable String worstClass(@Nullable String worst, boolean ledgerInForce) {
    if (ledgerInForce) {
      return worst == null ? "NONE" : worst;
    }
    return "NORMAL".equals(worst) ? null : worst;
  }
}
