package ipledge.rulebook;

import ipledge.shared.BranchId;
import ipledge.shared.Money;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The credit plan that is set apart for IP finance (CRD-05), by year and branch. */
@Service
@Transactional(readOnly = true)
public class CreditPlans {

  private final JdbcClient jdbc;

  CreditPlans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the branch may lend that year; nothing where nobody has planned. */
  public Optional<Money> planned(Year year, BranchId branch) {
    return jdbc.sql(
            "SELECT planned FROM credit_plan WHERE plan_year = :year AND branch_id = :branch")
        .param("year", year.getValue())
        .param("branch", branch.id())
        .query(BigDecimal.class)
        .optional()
        .map(Money::cny);
  }
}
