package ipledge.party;

import ipledge.rulebook.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Industries, regions and parks, from which a firm's facts are chosen. */
@Service
@Transactional(readOnly = true)
public class EnterpriseTerms {

  /** An industry that size classes tell apart. */
  public record Industry(String code, String nameZh, String nameEn) {}

  /**
   * A province, or a city that the national plan names beside it.
   *
   * @param pilot whether it is a pilot area that day (3.1)
   */
  public record Region(String code, String nameZh, String nameEn, boolean pilot) {}

  /**
   * A park.
   *
   * @param region code of the region in which it lies
   * @param pilot whether it lies in a pilot area that day (3.1)
   * @param mark how sure the list is
   */
  public record Park(
      String code, String nameZh, String nameEn, String region, boolean pilot, Mark mark) {}

  private static final String PILOT =
      """
      EXISTS (SELECT FROM pilot_area a WHERE a.region_code = r.code AND a.valid_from <= :on
        AND (a.valid_to IS NULL OR a.valid_to >= :on)) AS pilot
      """;

  private final JdbcClient jdbc;

  EnterpriseTerms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Industry> industries() {
    return jdbc.sql("SELECT * FROM industry ORDER BY code = 'OTHER', code")
        .query(
            (row, number) ->
                new Industry(
                    row.getString("code"), row.getString("name_zh"), row.getString("name_en")))
        .list();
  }

  public List<Region> regions(LocalDate on) {
    return jdbc.sql("SELECT r.*, " + PILOT + " FROM region r ORDER BY r.code")
        .param("on", on)
        .query(
            (row, number) ->
                new Region(
                    row.getString("code"),
                    row.getString("name_zh"),
                    row.getString("name_en"),
                    row.getBoolean("pilot")))
        .list();
  }

  /** Those on the list that day, by code. */
  public List<Park> parks(LocalDate on) {
    return jdbc.sql(
            "SELECT p.*, "
                + PILOT
                + """
                FROM park p JOIN region r ON r.code = p.region_code
                WHERE p.valid_from <= :on AND (p.valid_to IS NULL OR p.valid_to >= :on)
                ORDER BY p.code
                """)
        .param("on", on)
        .query(
            (row, number) ->
                new Park(
                    row.getString("code"),
                    row.getString("name_zh"),
                    row.getString("name_en"),
                    row.getString("region_code"),
                    row.getBoolean("pilot"),
                    Mark.valueOf(row.getString("mark"))))
        .list();
  }

  Optional<Park> park(String code, LocalDate on) {
    return parks(on).stream().filter(park -> park.code().equals(code)).findFirst();
  }
}
