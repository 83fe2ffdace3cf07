package ipledge.intake;

import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.shared.NoSuchRecord;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
   * @param plannedMaturity last day of the loan, fixed at submission
   * @param rightIds in the order in which they were given
   */
  public record ApplicationView(
      UUID id,
      int version,
      String number,
      String branchId,
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
      List<UUID> rightIds) {

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
  }

  private final JdbcClient jdbc;

  ApplicationQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws NoSuchRecord if there is none, or none that the reader may see
   */
  public ApplicationView find(UUID id) {
    return jdbc.sql(
            """
            SELECT a.*, ARRAY(SELECT r.right_id FROM application_right r
                              WHERE r.application_id = a.id ORDER BY r.position) AS rights
            FROM loan_application a WHERE a.id = :id
            """)
        .param("id", id)
        .query(ApplicationQueries::read)
        .optional()
        .orElseThrow(NoSuchRecord::new);
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
        List.of((UUID[]) row.getArray("rights").getArray()));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
