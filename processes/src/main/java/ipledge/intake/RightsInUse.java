package ipledge.intake;

import ipledge.collateral.RightNumber;
import ipledge.collateral.RightQueries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A right is in one case of the bank at a time, over every branch: an application that was handed
 * in has it until it ends without a loan, and a pledge until it is off the register (REG-P11 ground
 * 9).
 */
@Service
@Transactional(readOnly = true)
public class RightsInUse {

  private static final UUID NO_CASE = new UUID(0, 0);

  private final JdbcClient jdbc;
  private final RightQueries rights;

  RightsInUse(JdbcClient jdbc, RightQueries rights) {
    this.jdbc = jdbc;
    this.rights = rights;
  }

  /** Those of the rights that are in another case, in their order. */
  public Map<UUID, RightUse> elsewhere(UUID applicationId, List<UUID> rightIds) {
    Map<UUID, RightUse> used = new LinkedHashMap<>();
    for (UUID right : rightIds) {
      use(right, applicationId).ifPresent(use -> used.put(right, use));
    }
    return used;
  }

  /** The same for a right that somebody names before there is an application. */
  Optional<RightUse> of(RightNumber number) {
    return jdbc.sql("SELECT id FROM ip_right WHERE kind = :kind AND number = :number")
        .param("kind", number.kind().name())
        .param("number", number.number())
        .query(UUID.class)
        .optional()
        .flatMap(right -> use(right, NO_CASE));
  }

  /**
   * Keeps the rights as they are until the transaction ends: of two who hand in the same one at the
   * same moment the second sees the first.
   *
   * @throws ApplicationRefused naming the first right that is in another case, and the case if the
   *     caller may see it
   */
  @Transactional
  void refuse(UUID applicationId, List<UUID> rightIds) {
    List<UUID> _ =
        jdbc.sql("SELECT id FROM ip_right WHERE id = ANY (:ids) ORDER BY id FOR NO KEY UPDATE")
            .param("ids", rightIds.toArray(UUID[]::new))
            .query(UUID.class)
            .list();
    for (Map.Entry<UUID, RightUse> used : elsewhere(applicationId, rightIds).entrySet()) {
      UUID right = used.getKey();
      throw ApplicationRefused.rightInUse(
          rightIds.indexOf(right), rights.find(right).number(), used.getValue());
    }
  }

  private Optional<RightUse> use(UUID right, UUID exceptApplication) {
    return jdbc.sql(
            """
            SELECT u.pledged, a.number FROM right_in_use(:right, :except) u
            LEFT JOIN loan_application a ON a.id = u.application_id
            """)
        .param("right", right)
        .param("except", exceptApplication)
        .query((row, n) -> new RightUse(row.getBoolean("pledged"), row.getString("number")))
        .optional();
  }
}
