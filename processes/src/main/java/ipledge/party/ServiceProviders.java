package ipledge.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Firms that may work for the bank; the client is free to choose among them (VAL-10). */
@Service
@Transactional(readOnly = true)
public class ServiceProviders {

  /**
   * A firm with its licence.
   *
   * @param licenceNo number of its licence or filing
   * @param sample whether the bank has still to replace the entry
   */
  public record ServiceProvider(
      UUID id, String name, String socialCreditCode, String licenceNo, boolean sample) {}

  private final JdbcClient jdbc;

  ServiceProviders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The appraisal firms whose licence holds on this day, by name. */
  public List<ServiceProvider> appraisers(LocalDate on) {
    return jdbc.sql(
            """
            SELECT * FROM service_provider
            WHERE kind = 'APPRAISER' AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
            ORDER BY name, id
            """)
        .param("on", on)
        .query(ServiceProviders::read)
        .list();
  }

  /** Whether the firm is an appraiser whose licence holds on this day. */
  public boolean isAppraiser(UUID firm, LocalDate on) {
    return appraisers(on).stream().anyMatch(known -> known.id().equals(firm));
  }

  private static ServiceProvider read(ResultSet row, int number) throws SQLException {
    return new ServiceProvider(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("social_credit_code"),
        row.getString("licence_no"),
        row.getString("mark").equals("SAMPLE"));
  }
}
