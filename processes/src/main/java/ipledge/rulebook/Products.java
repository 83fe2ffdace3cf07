package ipledge.rulebook;

import ipledge.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The products on offer, by day. */
@Service
@Transactional(readOnly = true)
public class Products {

  private final JdbcClient jdbc;

  Products(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Product> find(String code, LocalDate on) {
    return jdbc.sql(
            """
            SELECT * FROM product
            WHERE code = :code AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
            """)
        .param("code", code)
        .param("on", on)
        .query(Products::product)
        .optional();
  }

  /**
   * @throws RuleRefused {@code rulebook.product-unknown} if it is not on offer that day
   */
  public Product require(String code, LocalDate on) {
    return find(code, on).orElseThrow(() -> RuleRefused.unknown("product", code, on));
  }

  /** Everything on offer that day, by code. */
  public List<Product> offered(LocalDate on) {
    return jdbc.sql(
            """
            SELECT * FROM product
            WHERE valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on) ORDER BY code
            """)
        .param("on", on)
        .query(Products::product)
        .list();
  }

  private static Product product(ResultSet row, int number) throws SQLException {
    return new Product(
        row.getString("code"),
        row.getString("name_zh"),
        row.getString("name_en"),
        texts(row, "kinds"),
        Money.cny(row.getBigDecimal("cap")),
        row.getInt("tenor_min_months"),
        row.getInt("tenor_max_months"),
        texts(row, "purposes"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("source"),
        Mark.valueOf(row.getString("mark")));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
