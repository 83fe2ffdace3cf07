package ipledge.worklist;

import ipledge.shared.Actor;
import ipledge.shared.StaffId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers who took part in which step. */
@Component
class Participations {

  private final JdbcClient jdbc;
  private final Clock clock;

  Participations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void remember(UUID caseId, UUID recordId, String elementId, StaffId staff) {
    jdbc.sql(
            """
            INSERT INTO work_participation (case_id, record_id, element_id, staff_id, at)
            VALUES (:case, :record, :element, :staff, :now)
            ON CONFLICT DO NOTHING
            """)
        .param("case", caseId)
        .param("record", recordId)
        .param("element", elementId)
        .param("staff", staff.id())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  boolean any(UUID caseId, StaffId staff) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM work_participation
                           WHERE case_id = :case AND staff_id = :staff)
            """)
        .param("case", caseId)
        .param("staff", staff.id())
        .query(Boolean.class)
        .single();
  }

  /** Refuses whoever took part in a step that the task excludes (CRD-30). */
  void refuseEarlierPart(WorkItem item, Actor by) {
    List<String> parts =
        jdbc.sql(
                """
                SELECT element_id FROM work_participation
                WHERE case_id = :case AND record_id IN (:record, :case) AND staff_id = :staff
                  AND element_id = ANY (:excluded)
                """)
            .param("case", item.caseId())
            .param("record", item.recordId())
            .param("staff", by.staff().id())
            .param("excluded", item.excludedElements().toArray(String[]::new))
            .query(String.class)
            .list();
    if (!parts.isEmpty()) {
      throw TaskRefused.tookPartBefore(parts.getFirst());
    }
  }
}
