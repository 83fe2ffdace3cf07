package ipledge.intake;

import ipledge.shared.Money;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the bank has agreed to lend, over every branch: the one-borrower limit knows none. */
@Component
class Commitments {

  private final JdbcClient jdbc;

  Commitments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a borrower got or was promised through its other cases, in yuan (CRD-33). */
  Money elsewhere(UUID enterpriseId, UUID exceptApplication) {
    return Money.cny(
        jdbc.sql("SELECT borrower_commitments(:enterprise, :except)")
            .param("enterprise", enterpriseId)
            .param("except", exceptApplication)
            .query(BigDecimal.class)
            .single());
  }
}
