package ipledge.rulebook;

import ipledge.shared.BranchId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of pilot units, with entry and exit (CRD-14). */
@Service
@Transactional(readOnly = true)
public class PilotUnits {

  private final JdbcClient jdbc;

  PilotUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether the branch is a pilot unit that day: not before its first day on the list, nor after it
   * left. Nothing where it was never listed: then nobody has evaluated it.
   */
  public Optional<Boolean> isPilot(BranchId branch, LocalDate on) {
    return jdbc.sql(
            """
            SELECT bool_or(valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on))
            FROM pilot_unit WHERE branch_id = :branch
            """)
        .param("branch", branch.id())
        .param("on", on)
        .query((row, number) -> Optional.ofNullable((Boolean) row.getObject(1)))
        .single();
  }
}
