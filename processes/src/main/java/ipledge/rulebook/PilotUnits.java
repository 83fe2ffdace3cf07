package ipledge.rulebook;

import ipledge.shared.BranchId;
import java.time.LocalDate;
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

  public boolean isPilot(BranchId branch, LocalDate on) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM pilot_unit
              WHERE branch_id = :branch AND valid_from <= :on
                AND (valid_to IS NULL OR valid_to >= :on))
            """)
        .param("branch", branch.id())
        .param("on", on)
        .query(Boolean.class)
        .single();
  }
}
