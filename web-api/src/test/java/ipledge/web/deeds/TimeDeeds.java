package ipledge.web.deeds;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;

import ipledge.shared.Actor;
import ipledge.shared.BranchId;
import ipledge.shared.StaffId;
import ipledge.testing.Cases;
import ipledge.testing.TestDatabase;
import ipledge.worklist.NoticeQueries;
import ipledge.worklist.Notices;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deeds about what takes long, and about what is checked again. */
@TestComponent
class TimeDeeds {

  private static final Actor ZHANG = person("zhang.min", "investigator");
  private static final Actor TANG =
      new Actor(
          new StaffId("tang.rui"),
          Set.of("compliance-officer"),
          BranchId.HEAD_OFFICE,
          true,
          "compliance-officer");

  private final Cases cases;
  private final Notices notices;
  private final NoticeQueries queries;
  private final TestDatabase database;

  TimeDeeds(Cases cases, Notices notices, NoticeQueries queries, TestDatabase database) {
    this.cases = cases;
    this.notices = notices;
    this.queries = queries;
    this.database = database;
  }

  Map<String, Supplier<Deed>> all() {
    return Map.of(
        "PUT /api/v1/notices/{id}/read", this::read,
        "POST /api/v1/after-checks/{id}/finding", this::check);
  }

  private Deed read() {
    UUID id = cases.submitted("1500000", Cases.invention());
    cases.openTask(id, id, "loan-origination", "investigate", 1, "investigator", Instant.EPOCH);
    as(ENGINE, () -> notices.give(id));
    UUID notice =
        as(ZHANG, () -> queries.of(ZHANG, 1000)).stream()
            .filter(one -> one.caseId().equals(id))
            .findFirst()
            .orElseThrow()
            .id();
    return Deed.of("PUT /api/v1/notices/{id}/read", notice, ZHANG, null);
  }

  private Deed check() {
    return Deed.of(
        "POST /api/v1/after-checks/{id}/finding",
        sampled(cases.submitted("1500000", Cases.invention()), database),
        TANG,
        "{\"result\": \"OBJECTION\", \"reason\": \"the survey names no plant\"}");
  }

  /** As the draw leaves it. */
  static UUID sampled(UUID id, TestDatabase database) {
    JdbcClient.create(database.superuser())
        .sql(
            """
            INSERT INTO ipledge.after_check (application_id, branch_id, approval_event, tree_size,
              root, share_percent, draw, sampled, drawn_at, due_at)
            VALUES (?, 'BJ-HD', gen_random_uuid(), 1, sha256('x'), 20, 199999, true, now(), now())
            """)
        .param(id)
        .update();
    return id;
  }
}
