package ipledge.collateral;

import ipledge.audit.AuditTrail;
import ipledge.shared.Actor;
import ipledge.shared.Events;
import ipledge.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people answered about the grounds that no table can see, who and when. */
@Service
@Transactional
public class OtherGrounds {

  /**
   * An answer that was given.
   *
   * @param by who gave it
   */
  public record Answered(
      UUID rightId, boolean found, @Nullable String note, String by, Instant at) {}

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  OtherGrounds(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds answers; the newest of each right counts, and the older ones stay. */
  public void answer(UUID caseId, String branchId, List<OtherGround> answers, Actor by) {
    if (answers.isEmpty()) {
      return;
    }
    for (OtherGround answer : answers) {
      jdbc.sql(
              """
              INSERT INTO right_examination
                (id, case_id, branch_id, right_id, found, note, examined_by, role, examined_at)
              VALUES (:id, :case, :branch, :right, :found, :note, :by, :role, :now)
              """)
          .param("id", Ids.next(clock))
          .param("case", caseId)
          .param("branch", branchId)
          .param("right", answer.rightId())
          .param("found", answer.found())
          .param("note", answer.note())
          .param("by", by.staff().id())
          .param("role", String.valueOf(by.role()))
          .param("now", Timestamp.from(clock.instant()))
          .update();
    }
    audit.append(
        by,
        Events.of(
            new OtherGroundsExamined(
                caseId, caseId, rights(answers, false), rights(answers, true))));
  }

  /** The newest answer about each right of a case. */
  @Transactional(readOnly = true)
  public Map<UUID, Answered> of(UUID caseId) {
    Map<UUID, Answered> newest = new HashMap<>();
    jdbc.sql(
            """
            SELECT right_id, found, note, examined_by, examined_at FROM right_examination
            WHERE case_id = :case ORDER BY examined_at, id
            """)
        .param("case", caseId)
        .query(
            (row, n) ->
                new Answered(
                    row.getObject("right_id", UUID.class),
                    row.getBoolean("found"),
                    row.getString("note"),
                    row.getString("examined_by"),
                    row.getTimestamp("examined_at").toInstant()))
        .list()
        .forEach(answer -> newest.put(answer.rightId(), answer));
    return newest;
  }

  private static List<UUID> rights(List<OtherGround> answers, boolean found) {
    return answers.stream()
        .filter(answer -> answer.found() == found)
        .map(OtherGround::rightId)
        .toList();
  }
}
