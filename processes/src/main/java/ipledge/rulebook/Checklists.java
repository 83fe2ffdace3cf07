package ipledge.rulebook;

import ipledge.rulebook.Checklist.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklists of the survey, by product and day. */
@Service
@Transactional(readOnly = true)
public class Checklists {

  private final JdbcClient jdbc;

  Checklists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The product's own checklist of that day, or else the one for every product. */
  public Optional<Checklist> find(String product, LocalDate on) {
    return jdbc.sql(
            """
            SELECT * FROM survey_checklist
            WHERE product_code IN (:product, '*')
              AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
            ORDER BY product_code = '*' LIMIT 1
            """)
        .param("product", product)
        .param("on", on)
        .query(this::checklist)
        .optional();
  }

  /**
   * @throws RuleRefused {@code rulebook.checklist-unknown} if none holds that day
   */
  public Checklist require(String product, LocalDate on) {
    return find(product, on).orElseThrow(() -> RuleRefused.unknown("checklist", product, on));
  }

  /** An edition by name, whatever the day: a survey that was handed in by it stays readable. */
  public Optional<Checklist> edition(String product, String edition) {
    return jdbc.sql(
            """
            SELECT * FROM survey_checklist WHERE product_code = :product AND edition = :edition
            """)
        .param("product", product)
        .param("edition", edition)
        .query(this::checklist)
        .optional();
  }

  private Checklist checklist(ResultSet row, int number) throws SQLException {
    String product = row.getString("product_code");
    String edition = row.getString("edition");
    return new Checklist(
        product,
        edition,
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("source"),
        Mark.valueOf(row.getString("mark")),
        items(product, edition));
  }

  private List<Item> items(String product, String edition) {
    return jdbc.sql(
            """
            SELECT code, required, text_zh, text_en, rule_id FROM survey_checklist_item
            WHERE product_code = :product AND edition = :edition ORDER BY position
            """)
        .param("product", product)
        .param("edition", edition)
        .query(
            (row, number) ->
                new Item(
                    row.getString("code"),
                    row.getBoolean("required"),
                    row.getString("text_zh"),
                    row.getString("text_en"),
                    row.getString("rule_id")))
        .list();
  }
}
