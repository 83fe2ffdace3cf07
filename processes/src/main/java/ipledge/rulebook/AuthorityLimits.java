package ipledge.rulebook;

import ipledge.shared.BranchId;
import ipledge.shared.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Delegated approval authority (CRD-04): role, branch and product, by day. */
@Service
@Transactional(readOnly = true)
public class AuthorityLimits {

  private final JdbcClient jdbc;

  AuthorityLimits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The highest amount that the role may approve there, included. A row for the branch wins over
   * one for all branches, then a row for the product over one for all products. No row, no
   * authority: zero.
   */
  public Money limit(String role, BranchId branch, String product, LocalDate on) {
    return describe(role, branch, product, on).map(AuthorityLimit::most).orElseGet(Money::zero);
  }

  /** The row that decides, with everything that answers "why". */
  public Optional<AuthorityLimit> describe(
      String role, BranchId branch, String product, LocalDate on) {
    return jdbc.sql(
            """
            SELECT max_amount, source, mark FROM authority_limit
            WHERE role = :role AND branch_id IN (:branch, '*') AND product_code IN (:product, '*')
              AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
            ORDER BY branch_id = '*', product_code = '*'
            LIMIT 1
            """)
        .param("role", role)
        .param("branch", branch.id())
        .param("product", product)
        .param("on", on)
        .query(
            (row, number) ->
                new AuthorityLimit(
                    Money.cny(row.getBigDecimal("max_amount")),
                    row.getString("source"),
                    Mark.valueOf(row.getString("mark"))))
        .optional();
  }
}
