package ipledge.posting;

import ipledge.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the money of a case. The caller has checked that the reader may see the case. */
@Service
@Transactional(readOnly = true)
public class CasePostings {

  /**
   * One movement.
   *
   * @param kind TRANSFER, RESERVE, POST, VOID or EXPIRE
   * @param from the account that paid
   * @param to the account that received
   */
  public record Movement(
      UUID id, Instant at, String kind, String from, String to, Money amount, String reference) {}

  private final JdbcClient jdbc;

  CasePostings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every movement of a case, the oldest first. */
  public List<Movement> ofCase(UUID caseId) {
    return jdbc.sql(
            """
            SELECT p.id, p.at, p.kind, p.reference, f.account_code AS paid, t.account_code AS received,
                   t.amount
            FROM posting p
            JOIN posting_line f ON f.posting_id = p.id AND f.amount < 0
            JOIN posting_line t ON t.posting_id = p.id AND t.amount > 0
            WHERE p.case_id = :case ORDER BY p.at, p.id
            """)
        .param("case", caseId)
        .query(
            (row, n) ->
                new Movement(
                    row.getObject("id", UUID.class),
                    row.getTimestamp("at").toInstant(),
                    row.getString("kind"),
                    row.getString("paid"),
                    row.getString("received"),
                    Money.cny(row.getBigDecimal("amount")),
                    row.getString("reference")))
        .list();
  }

  /** What is set aside for a case under this reference and neither used nor given back, in yuan. */
  public Money held(UUID caseId, String reference) {
    return jdbc.sql(
            """
            SELECT coalesce(sum(r.amount), 0) FROM reservation r
            WHERE r.case_id = :case AND r.reference = :reference AND NOT EXISTS (
              SELECT FROM reservation_resolution d WHERE d.reservation_id = r.id)
            """)
        .param("case", caseId)
        .param("reference", reference)
        .query((row, n) -> Money.cny(row.getBigDecimal(1)))
        .single();
  }
}
