package ipledge.approval;

import ipledge.approval.DutyRecord.Instruction;
import ipledge.approval.DutyRecord.Kind;
import ipledge.intake.ApplicationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of warnings, dissent and outside instructions: added to, never changed. */
@Component
class DutyBook {

  private final JdbcClient jdbc;

  DutyBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(DutyRecord record, String branch) {
    Instruction instruction = record.instruction();
    jdbc.sql(
            """
            INSERT INTO duty_record (id, application_id, branch_id, kind, follows, content, asked_by,
              asked_through, asked_on, staff_id, role, case_state, facts_digest, recorded_at)
            VALUES (:id, :application, :branch, :kind, :follows, :content, :askedBy, :through, :on,
                    :staff, :role, :state, :digest, :at)
            """)
        .param("id", record.id())
        .param("application", record.applicationId())
        .param("branch", branch)
        .param("kind", record.kind().name())
        .param("follows", record.follows())
        .param("content", record.content())
        .param("askedBy", instruction == null ? null : instruction.askedBy())
        .param("through", instruction == null ? null : instruction.through())
        .param("on", instruction == null ? null : instruction.on())
        .param("staff", record.staff())
        .param("role", record.role())
        .param("state", record.caseState().name())
        .param("digest", record.factsDigest())
        .param("at", Timestamp.from(record.recordedAt()))
        .update();
  }

  /** Oldest first. */
  List<DutyRecord> of(UUID applicationId) {
    return jdbc.sql("SELECT * FROM duty_record WHERE application_id = :case ORDER BY seq")
        .param("case", applicationId)
        .query(DutyBook::record)
        .list();
  }

  private static DutyRecord record(ResultSet row, int number) throws SQLException {
    LocalDate on = row.getObject("asked_on", LocalDate.class);
    return new DutyRecord(
        row.getObject("id", UUID.class),
        row.getObject("application_id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        row.getObject("follows", UUID.class),
        row.getString("content"),
        on == null
            ? null
            : new Instruction(row.getString("asked_by"), row.getString("asked_through"), on),
        row.getString("staff_id"),
        row.getString("role"),
        ApplicationState.valueOf(row.getString("case_state")),
        row.getString("facts_digest"),
        row.getTimestamp("recorded_at").toInstant());
  }
}
