package ipledge.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bank's parameters as of a day. An exemption review asks for the rule of the day on which the
 * business was done, so every question names its day.
 */
@Service
@Transactional(readOnly = true)
public class Rulebook {

  /** A value with the row behind it. */
  public record Found<T>(T value, Parameter row) {}

  private final JdbcClient jdbc;

  Rulebook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The value that holds for this scope on that day.
   *
   * @throws RuleRefused {@code rulebook.parameter-missing} if no row holds; {@code
   *     rulebook.parameter-other-unit} if the row counts something else than the key
   */
  public <T> T parameter(ParameterKey<T> key, Scope scope, LocalDate on) {
    return key.read(describe(key, scope, on));
  }

  /**
   * The same for whoever can do without, and says so: nothing if no row holds.
   *
   * @throws RuleRefused {@code rulebook.parameter-other-unit} if the row counts something else
   */
  public <T> Optional<T> find(ParameterKey<T> key, Scope scope, LocalDate on) {
    return row(key, scope, on).map(key::read);
  }

  /** The same with the row, for whoever also says where the value comes from. */
  public <T> Optional<Found<T>> findWithRow(ParameterKey<T> key, Scope scope, LocalDate on) {
    return row(key, scope, on).map(row -> new Found<>(key.read(row), row));
  }

  /**
   * The row behind the value: rule, source, how sure, since when, who may change it.
   *
   * @throws RuleRefused {@code rulebook.parameter-missing} if no row holds
   */
  public Parameter describe(ParameterKey<?> key, Scope scope, LocalDate on) {
    return row(key, scope, on).orElseThrow(() -> RuleRefused.missing(key.name(), on));
  }

  private Optional<Parameter> row(ParameterKey<?> key, Scope scope, LocalDate on) {
    return jdbc.sql(
            """
            SELECT * FROM rule_parameter
            WHERE key = :key
              AND (scope_kind = 'BANK'
                OR (scope_kind = 'INSTITUTION' AND scope_id = :institution)
                OR (scope_kind = 'BRANCH' AND scope_id = :branch)
                OR (scope_kind = 'PRODUCT' AND scope_id = :product))
              AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
            ORDER BY array_position(ARRAY['PRODUCT', 'BRANCH', 'INSTITUTION', 'BANK'], scope_kind)
            LIMIT 1
            """)
        .param("key", key.name())
        .param("institution", scope.institution())
        .param("branch", scope.branch() == null ? null : scope.branch().id())
        .param("product", scope.product())
        .param("on", on)
        .query(Rulebook::parameter)
        .optional();
  }

  /** Every row of a parameter, the newest first. */
  public List<Parameter> history(String key) {
    return jdbc.sql(
            """
            SELECT * FROM rule_parameter WHERE key = :key
            ORDER BY valid_from DESC, scope_kind, scope_id
            """)
        .param("key", key)
        .query(Rulebook::parameter)
        .list();
  }

  /** Everything that holds on that day, by key. */
  public List<Parameter> inForce(LocalDate on) {
    return jdbc.sql(
            """
            SELECT * FROM rule_parameter
            WHERE valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
            ORDER BY key, scope_kind, scope_id
            """)
        .param("on", on)
        .query(Rulebook::parameter)
        .list();
  }

  private static Parameter parameter(ResultSet row, int number) throws SQLException {
    return new Parameter(
        row.getString("key"),
        row.getString("scope_kind"),
        row.getString("scope_id"),
        row.getString("text_value"),
        Unit.valueOf(row.getString("unit")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("rule_id"),
        row.getString("source"),
        Mark.valueOf(row.getString("mark")),
        row.getString("note"),
        row.getString("changed_by_role"),
        row.getString("set_by"));
  }
}
