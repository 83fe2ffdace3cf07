package ipledge.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The purposes that the bank lends for (CRD-31), by day. */
@Service
@Transactional(readOnly = true)
public class PurposeCatalogue {

  private final JdbcClient jdbc;

  PurposeCatalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public boolean contains(String code, LocalDate on) {
    return purposes(on).stream().anyMatch(purpose -> purpose.code().equals(code));
  }

  /**
   * Whether money for this purpose is lent against the need for working capital (CRD-42); nothing
   * where the purpose is not in the catalogue that day.
   */
  public Optional<Boolean> isWorkingCapital(String code, LocalDate on) {
    return purposes(on).stream()
        .filter(purpose -> purpose.code().equals(code))
        .map(Purpose::workingCapital)
        .findFirst();
  }

  /**
   * Whether money for this purpose buys fixed assets, for which nobody lends on a survey from the
   * desk (CRD-43); nothing where the purpose is not in the catalogue that day.
   */
  public Optional<Boolean> isFixedAsset(String code, LocalDate on) {
    return purposes(on).stream()
        .filter(purpose -> purpose.code().equals(code))
        .map(Purpose::fixedAsset)
        .findFirst();
  }

  /** Everything in the catalogue that day, by code. */
  public List<Purpose> purposes(LocalDate on) {
    return jdbc.sql(
            """
            SELECT code, name_zh, name_en, working_capital, fixed_asset FROM purpose_catalogue
            WHERE valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on) ORDER BY code
            """)
        .param("on", on)
        .query(
            (row, number) ->
                new Purpose(
                    row.getString("code"),
                    row.getString("name_zh"),
                    row.getString("name_en"),
                    row.getBoolean("working_capital"),
                    row.getBoolean("fixed_asset")))
        .list();
  }
}
