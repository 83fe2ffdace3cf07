package ipledge.approval;

import static ipledge.approval.JudgedCases.FENG;
import static ipledge.approval.JudgedCases.WU;
import static ipledge.approval.JudgedCases.ZHANG;
import static ipledge.approval.JudgedCases.ZHAO;
import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.approval.DutyRecord.Instruction;
import ipledge.approval.DutyRecord.Kind;
import ipledge.approval.DutyRecords.Entry;
import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.shared.Actor;
import ipledge.shared.BranchId;
import ipledge.shared.NoSuchRecord;
import ipledge.shared.StaffId;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Warnings, dissent and outside instructions: said by anybody, changed by nobody (EXM E6, E7). */
@DomainTest
@Import(JudgedCases.class)
class DutyRecordsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String OFFICE = "An office of the county";

  @Autowired DutyRecords records;
  @Autowired CaseFactsReader reader;
  @Autowired Applications applications;
  @Autowired Cases cases;
  @Autowired JudgedCases judged;
  @Autowired TestDatabase database;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private UUID id = UUID.randomUUID();

  @BeforeEach
  void aCase() {
    id = cases.submitted("1500000", Cases.invention());
  }

  @Test
  void aWarningStandsWithItsAuthorItsTimeAndTheVersionOfTheProposal() {
    judged.inDueDiligence(id);
    String proposal = judged.digest(id, ZHANG);
    UUID warning = said(Kind.WARNING, "Orders have stopped", null, ZHANG);
    UUID reply = said(Kind.REPLY, "They come back in spring", warning, LI);

    List<DutyRecord> kept = as(ENGINE, () -> reader.read(id)).records();
    assertThat(kept).extracting(DutyRecord::id).containsExactly(warning, reply);
    assertThat(kept.getFirst())
        .satisfies(
            first -> {
              assertThat(first.staff()).isEqualTo("zhang.min");
              assertThat(first.role()).isEqualTo("investigator");
              assertThat(first.caseState()).isEqualTo(ApplicationState.DUE_DILIGENCE);
              assertThat(first.factsDigest()).isEqualTo(proposal);
              assertThat(first.content()).isEqualTo("Orders have stopped");
            });
    assertThat(kept.getLast().follows()).isEqualTo(warning);
    assertThat(events()).as("an event for each, its words apart").isEqualTo(2);
  }

  @Test
  void nobodyApprovesACaseOnWhichSomebodyWarnedSinceTheSheetWasRead() {
    judged.inDueDiligence(id);
    judged.investigate(id, "investigate", ZHANG, "SUPPORT");
    judged.investigate(id, "co-investigate", ZHAO, "SUPPORT");
    judged.review(id, WU, "1500000");
    UUID task = judged.claimed(id, "approve-branch", "branch-approver", FENG, "proposer");
    String read = judged.digest(id, FENG);
    said(Kind.DISSENT, "The patent is about to be attacked", null, ZHAO);

    refused("approval.case-changed", () -> judged.approve(task, read, FENG, "1500000"));
    judged.approve(task, judged.digest(id, FENG), FENG, "1500000");
  }

  @Test
  void anOutsideInstructionSaysWhoAskedHowAndWhen() {
    refused("approval.instruction-incomplete", () -> instructed(" ", "phone", TODAY));
    refused("approval.instruction-incomplete", () -> instructed(OFFICE, null, TODAY));
    refused("approval.instruction-incomplete", () -> instructed(OFFICE, "phone", null));
    refused("approval.asked-in-future", () -> instructed(OFFICE, "phone", TODAY.plusDays(1)));
    refused(
        "approval.no-instruction",
        () -> record(new Entry(Kind.WARNING, "Beware", null, OFFICE, "phone", TODAY), ZHANG));
    instructed(OFFICE, "phone", TODAY);
    assertThat(as(ENGINE, () -> records.of(id)).getFirst().instruction())
        .isEqualTo(new Instruction(OFFICE, "phone", TODAY));
  }

  @Test
  void aReplyFollowsARecordOfItsOwnCase() {
    refused("approval.record-empty", () -> said(Kind.WARNING, "  ", null, LI));
    refused("approval.reply-without-record", () -> said(Kind.REPLY, "So?", null, LI));
    UUID foreign = said(Kind.WARNING, "Of this case", null, LI);
    UUID warned = id;
    aCase();
    assertThat(id).isNotEqualTo(warned);
    assertThatThrownBy(() -> said(Kind.REPLY, "Of another", foreign, LI))
        .isInstanceOf(NoSuchRecord.class);
  }

  @Test
  void aCaseThatIsOverTakesNoMoreAndAnotherBranchsCaseIsNotThere() {
    said(Kind.WARNING, "In time", null, LI);
    as(LI, () -> applications.withdraw(id, "No longer wanted", LI));
    refused("approval.case-over", () -> said(Kind.WARNING, "Too late", null, LI));

    aCase();
    Actor stranger =
        new Actor(
            new StaffId("qian.you"),
            Set.of("investigator"),
            new BranchId("BJ-CY"),
            false,
            "investigator");
    assertThatThrownBy(() -> said(Kind.WARNING, "From afar", null, stranger))
        .isInstanceOf(NoSuchRecord.class);
  }

  @Test
  void nobodyChangesARecordNorWritesOneForAnother() {
    said(Kind.WARNING, "As it was said", null, ZHANG);
    assertThat(attempted("UPDATE duty_record SET content = 'nothing'")).isEqualTo("42501");
    assertThat(attempted("DELETE FROM duty_record")).isEqualTo("42501");
    assertThat(attempted(insert("li.na"))).as("in another's name").isEqualTo("42501");
    assertThat(attempted(insert("zhang.min"))).isEqualTo("");
    assertThatThrownBy(
            () ->
                JdbcClient.create(database.superuser())
                    .sql("UPDATE ipledge.duty_record SET content = 'nothing'")
                    .update())
        .as("not even the owner")
        .rootCause()
        .hasMessageContaining("never changed");
  }

  private String insert(String name) {
    return """
        INSERT INTO duty_record (id, application_id, branch_id, kind, content, staff_id, role,
          case_state, facts_digest, recorded_at)
        VALUES (gen_random_uuid(), '%s', 'BJ-HD', 'WARNING', 'I knew it', '%s', 'investigator',
          'CHECKING', 'x', now())
        """
        .formatted(id, name);
  }

  private String attempted(String sql) {
    try {
      return as(
          ZHANG,
          () ->
              transaction.execute(
                  status -> {
                    jdbc.sql(sql).update();
                    return "";
                  }));
    } catch (DataAccessException e) {
      return ((SQLException) Objects.requireNonNull(e.getRootCause())).getSQLState();
    }
  }

  private UUID instructed(@Nullable String by, @Nullable String through, @Nullable LocalDate on) {
    return record(new Entry(Kind.INSTRUCTION, "Lend to this firm", null, by, through, on), ZHANG);
  }

  private UUID said(Kind kind, String content, @Nullable UUID follows, Actor by) {
    return record(Entry.of(kind, content, follows), by);
  }

  private UUID record(Entry entry, Actor by) {
    Actor acting = by.as(by.roles().stream().sorted().toList().getLast());
    return as(by, () -> records.record(id, entry, acting));
  }

  private int events() {
    return JdbcClient.create(database.superuser())
        .sql(
            """
            SELECT count(*) FROM ipledge.audit_event e JOIN ipledge.audit_personal p
              ON p.event_id = e.id AND p.field = 'content'
            WHERE e.case_id = ? AND e.kind = 'approval.duty-recorded' AND position(p.content in e.body) = 0
            """)
        .param(id)
        .query(Integer.class)
        .single();
  }

  private static void refused(String code, Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(Violation.class, v -> assertThat(v.code()).isEqualTo(code));
  }
}
