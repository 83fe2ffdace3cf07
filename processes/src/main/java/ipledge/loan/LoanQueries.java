package ipledge.loan;

import ipledge.posting.AccountRef;
import ipledge.posting.Postings;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads loans and the orders to pay them out. */
@Service
@Transactional(readOnly = true)
public class LoanQueries {

  /**
   * A loan as it stands.
   *
   * @param amount principal in yuan
   * @param drawnDownOn value date of the payment, null until paid out
   */
  public record LoanView(
      UUID id,
      UUID applicationId,
      int tranche,
      String number,
      Money amount,
      Percentage annualRate,
      LocalDate maturity,
      LoanState state,
      @Nullable LocalDate drawnDownOn) {}

  /**
   * An order to pay out.
   *
   * @param reason why the core bank refused it, in its own code
   */
  public record DisbursementView(
      int round,
      PaymentMethod paymentMethod,
      String payeeName,
      String payeeCode,
      @Nullable String payeeAccount,
      DisbursementState state,
      @Nullable String orderNo,
      @Nullable LocalDate bookedOn,
      @Nullable String reason) {}

  private final JdbcClient jdbc;
  private final Postings postings;

  LoanQueries(JdbcClient jdbc, Postings postings) {
    this.jdbc = jdbc;
    this.postings = postings;
  }

  /** The loans of a case, by tranche. */
  public List<LoanView> of(UUID applicationId) {
    return jdbc.sql("SELECT * FROM loan WHERE application_id = :application ORDER BY tranche")
        .param("application", applicationId)
        .query(LoanQueries::loan)
        .list();
  }

  /** What the loan owes of its principal by the books, in yuan. */
  public Money outstanding(LoanView loan) {
    return postings
        .balanceIfOpen(new AccountRef("loan:" + loan.number()))
        .map(balance -> Money.zero().minus(balance))
        .orElseGet(Money::zero);
  }

  /** The orders of a case, newest first. */
  public List<DisbursementView> disbursements(UUID applicationId) {
    return jdbc.sql(
            "SELECT * FROM disbursement WHERE application_id = :application ORDER BY round DESC")
        .param("application", applicationId)
        .query(LoanQueries::disbursement)
        .list();
  }

  /** Why the core bank refused the newest order of a case, if it did. */
  public Optional<String> lastRefusal(UUID applicationId) {
    return disbursements(applicationId).stream()
        .findFirst()
        .flatMap(order -> Optional.ofNullable(order.reason()));
  }

  private static LoanView loan(ResultSet row, int number) throws SQLException {
    return new LoanView(
        row.getObject("id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getInt("tranche"),
        row.getString("number"),
        Money.cny(row.getBigDecimal("amount")),
        new Percentage(row.getBigDecimal("annual_rate")),
        row.getDate("maturity").toLocalDate(),
        LoanState.valueOf(row.getString("state")),
        day(row.getDate("drawn_down_on")));
  }

  private static DisbursementView disbursement(ResultSet row, int number) throws SQLException {
    return new DisbursementView(
        row.getInt("round"),
        PaymentMethod.valueOf(row.getString("payment_method")),
        row.getString("payee_name"),
        row.getString("payee_code"),
        row.getString("payee_account"),
        DisbursementState.valueOf(row.getString("state")),
        row.getString("order_no"),
        day(row.getDate("booked_on")),
        row.getString("reason"));
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
