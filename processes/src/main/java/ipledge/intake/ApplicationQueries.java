package ipledge.intake;

import ipledge.intake.WorkingCapitalNeed.Days;
import ipledge.intake.WorkingCapitalNeed.Finance;
import ipledge.intake.WorkingCapitalNeed.Trade;
import ipledge.rulebook.Scope;
import ipledge.shared.BankTime;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.NoSuchRecord;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads applications; row level security leaves only those of the reader's branches. */
@Service
@Transactional(readOnly = true)
public class ApplicationQueries {

  /**
   * An application as it stands.
   *
   * @param institution in whose name the branch lends; null where the bank has not said it
   * @param plannedMaturity last day of the loan, fixed at submission
   * @param rightIds in the order in which they were given
   * @param usedSince since when a right is in use, by its id, where the applicant says it
   * @param financials null until they are taken in
   * @param otherSecurity in yuan; null as long as nobody has said whether there is any
   * @param profileId what the firm was like when the case was handed in; null of a draft, and where
   *     nobody had said it
   */
  public record ApplicationView(
      UUID id,
      int version,
      String number,
      String branchId,
      @Nullable String institution,
      String proposer,
      UUID enterpriseId,
      String productCode,
      Money amount,
      int tenorMonths,
      String purposeCode,
      @Nullable String purposeText,
      ApplicationState state,
      @Nullable Channel channel,
      Instant createdAt,
      @Nullable Instant submittedAt,
      @Nullable LocalDate plannedMaturity,
      @Nullable Instant endedAt,
      @Nullable String endReason,
      List<UUID> rightIds,
      Map<UUID, LocalDate> usedSince,
      @Nullable FinancialFacts financials,
      @Nullable Money otherSecurity,
      @Nullable UUID profileId) {

    /** The last day of the loan: fixed once submitted, until then as if it were today. */
    public LocalDate maturity(LocalDate today) {
      return plannedMaturity == null ? today.plusMonths(tenorMonths) : plannedMaturity;
    }

    /**
     * The day whose rules the bank applies to the case: that of its submission, until then today.
     */
    public LocalDate ruleDay(LocalDate today) {
      return submittedAt == null ? today : LocalDate.ofInstant(submittedAt, BankTime.ZONE);
    }

    /** For whom the rulebook is asked: the product, the branch, and the institution (VAL-02). */
    public Scope scope() {
      return Scope.of(institution, new BranchId(branchId), productCode);
    }
  }

  private final JdbcClient jdbc;

  ApplicationQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws NoSuchRecord if there is none, or none that the reader may see
   */
  public ApplicationView find(UUID id) {
    return known(id).orElseThrow(NoSuchRecord::new);
  }

  /** Nothing if there is none, or none that the reader may see. */
  public Optional<ApplicationView> known(UUID id) {
    return jdbc.sql(
            """
            SELECT a.*, b.institution_id,
                   ARRAY(SELECT r.right_id FROM application_right r
                         WHERE r.application_id = a.id ORDER BY r.position) AS rights,
                   ARRAY(SELECT u.right_id FROM right_use u
                         WHERE u.application_id = a.id ORDER BY u.right_id) AS used,
                   ARRAY(SELECT u.used_since FROM right_use u
                         WHERE u.application_id = a.id ORDER BY u.right_id) AS used_since
            FROM loan_application a LEFT JOIN branch b ON b.id = a.branch_id
            WHERE a.id = :id
            """)
        .param("id", id)
        .query(ApplicationQueries::read)
        .optional();
  }

  /** Those of the applications that there are and that the reader may see. */
  public Set<UUID> visibleAmong(Collection<UUID> ids) {
    return jdbc.sql("SELECT id FROM loan_application WHERE id = ANY (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(UUID.class)
        .set();
  }

  private static ApplicationView read(ResultSet row, int number) throws SQLException {
    String channel = row.getString("channel");
    Date maturity = row.getDate("planned_maturity");
    return new ApplicationView(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getString("number"),
        row.getString("branch_id"),
        row.getString("institution_id"),
        row.getString("proposer"),
        row.getObject("enterprise_id", UUID.class),
        row.getString("product_code"),
        Money.cny(row.getBigDecimal("amount")),
        row.getInt("tenor_months"),
        row.getString("purpose_code"),
        row.getString("purpose_text"),
        ApplicationState.valueOf(row.getString("state")),
        channel == null ? null : Channel.valueOf(channel),
        row.getTimestamp("created_at").toInstant(),
        instant(row.getTimestamp("submitted_at")),
        maturity == null ? null : maturity.toLocalDate(),
        instant(row.getTimestamp("ended_at")),
        row.getString("end_reason"),
        List.of((UUID[]) row.getArray("rights").getArray()),
        usedSince(row),
        financials(row),
        money(row.getBigDecimal("other_security")),
        row.getObject("profile_id", UUID.class));
  }

  private static Map<UUID, LocalDate> usedSince(ResultSet row) throws SQLException {
    UUID[] rights = (UUID[]) row.getArray("used").getArray();
    Date[] days = (Date[]) row.getArray("used_since").getArray();
    Map<UUID, LocalDate> used = new HashMap<>();
    for (int i = 0; i < rights.length; i++) {
      used.put(rights[i], days[i].toLocalDate());
    }
    return used;
  }

  private static @Nullable FinancialFacts financials(ResultSet row) throws SQLException {
    BigDecimal sales = row.getBigDecimal("sales");
    if (sales == null) {
      return null;
    }
    return new FinancialFacts(
        new Trade(
            Money.cny(sales),
            new Percentage(row.getBigDecimal("margin")),
            new Percentage(row.getBigDecimal("growth"))),
        new Days(
            row.getInt("inventory_days"),
            row.getInt("receivable_days"),
            row.getInt("payable_days"),
            row.getInt("prepaid_days"),
            row.getInt("advance_days")),
        new Finance(
            Money.cny(row.getBigDecimal("own_funds")),
            Money.cny(row.getBigDecimal("existing_loans")),
            Money.cny(row.getBigDecimal("other_finance"))));
  }

  private static @Nullable Money money(@Nullable BigDecimal amount) {
    return amount == null ? null : Money.cny(amount);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
