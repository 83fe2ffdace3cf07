package ipledge.crucible.evidence;

import ipledge.crucible.judge.Evidence.CaseRow;
import ipledge.crucible.judge.Evidence.Filing;
import ipledge.crucible.judge.Evidence.Line;
import ipledge.crucible.judge.Evidence.Loan;
import ipledge.crucible.judge.Evidence.Move;
import ipledge.crucible.judge.Evidence.Reservation;
import ipledge.crucible.judge.Evidence.Task;
import ipledge.crucible.judge.Evidence.Untold;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the domain's tables say, read as superuser. */
final class Books {

  private Books() {}

  /** What may be lent by the pledge rates of the rulebook: for each confirmed value its share. */
  static List<CaseRow> cases(Connection connection) throws SQLException {
    return Rows.of(
        connection,
        """
        SELECT a.*, ac.approved_amount,
               (SELECT array_agg(r.number ORDER BY ar.position)
                FROM ipledge.application_right ar JOIN ipledge.ip_right r ON r.id = ar.right_id
                WHERE ar.application_id = a.id) AS rights,
               (SELECT round(sum(v.proposed_value * p.max_rate), 2)
                FROM ipledge.valuation v JOIN ipledge.ip_right r ON r.id = v.right_id
                JOIN ipledge.pledge_rate p ON p.kind = r.kind AND p.valid_to IS NULL
                WHERE v.application_id = a.id AND v.state = 'CONFIRMED') AS lending_limit
        FROM ipledge.loan_application a
        LEFT JOIN ipledge.approval_case ac ON ac.application_id = a.id
        """,
        row ->
            new CaseRow(
                row.id("id"),
                row.text("number"),
                row.text("state"),
                row.text("proposer"),
                row.id("enterprise_id"),
                row.text("product_code"),
                row.money("amount"),
                (int) row.key("tenor_months"),
                row.text("purpose_code"),
                row.texts("rights"),
                row.maybeMoney("lending_limit"),
                row.maybeMoney("approved_amount")));
  }

  static List<Task> tasks(Connection connection) throws SQLException {
    return Rows.of(
        connection,
        "SELECT * FROM ipledge.work_item",
        row ->
            new Task(
                row.id("id"),
                row.id("case_id"),
                row.id("record_id"),
                row.text("element_id"),
                (int) row.key("round"),
                row.text("state"),
                row.maybe("claimed_by")));
  }

  /** A row that was not taken is overtaken: its task was delivered again and decided so. */
  static List<Untold> untold(Connection connection) throws SQLException {
    return Rows.of(
        connection,
        "SELECT * FROM ipledge.outbox WHERE state IN ('READY', 'PARKED')",
        row ->
            new Untold(
                row.id("case_id"), row.text("name"), row.text("state"), row.maybe("last_error")));
  }

  static List<Move> moves(Connection connection) throws SQLException {
    return Rows.of(
        connection,
        """
        SELECT case_id, body::jsonb #>> '{data,from}' AS came_from, body::jsonb #>> '{data,to}' AS went_to
        FROM ipledge.audit_event WHERE kind = 'intake.application-moved' ORDER BY at, id
        """,
        row -> new Move(row.id("case_id"), row.text("came_from"), row.text("went_to")));
  }

  static List<Filing> filings(Connection connection) throws SQLException {
    return Rows.of(
        connection,
        """
        SELECT p.id, p.application_id, p.state,
               array(SELECT r.number FROM ipledge.pledge_registration_right pr
                     JOIN ipledge.ip_right r ON r.id = pr.right_id
                     WHERE pr.filing_id = p.id ORDER BY pr.position) AS rights
        FROM ipledge.pledge_registration p
        """,
        row ->
            new Filing(
                row.id("id"), row.id("application_id"), row.text("state"), row.texts("rights")));
  }

  static List<Loan> loans(Connection connection) throws SQLException {
    return Rows.of(
        connection,
        """
        SELECT l.*, EXISTS (SELECT FROM ipledge.condition_precedent c WHERE c.loan_id = l.id) AS met
        FROM ipledge.loan l
        """,
        row ->
            new Loan(
                row.id("application_id"),
                row.text("number"),
                (int) row.key("tranche"),
                row.money("amount"),
                row.text("state"),
                row.is("met")));
  }

  static List<Line> lines(Connection connection) throws SQLException {
    return Rows.of(
        connection,
        "SELECT * FROM ipledge.posting_line",
        row -> new Line(row.id("posting_id"), row.text("account_code"), row.money("amount")));
  }

  static Map<String, BigDecimal> balances(Connection connection) throws SQLException {
    return Rows.of(
            connection,
            "SELECT code, balance FROM ipledge.account",
            row -> Map.entry(row.text("code"), row.money("balance")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static List<Reservation> reservations(Connection connection) throws SQLException {
    return Rows.of(
        connection,
        """
        SELECT r.case_id, r.amount, e.kind
        FROM ipledge.reservation r LEFT JOIN ipledge.reservation_resolution e ON e.reservation_id = r.id
        WHERE r.reference LIKE 'quota:%'
        """,
        row -> new Reservation(row.id("case_id"), row.money("amount"), row.maybe("kind")));
  }
}
