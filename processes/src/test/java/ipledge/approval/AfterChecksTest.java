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

import ipledge.approval.AfterCheckQueries.AfterCheckView;
import ipledge.audit.Sealer;
import ipledge.shared.Actor;
import ipledge.shared.BranchId;
import ipledge.shared.NoSuchRecord;
import ipledge.shared.StaffId;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestClock;
import ipledge.testing.TestDatabase;
import ipledge.testing.TestSealing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A share of the green channel's approvals is looked at again, by somebody who took no part. */
@DomainTest
@Import(JudgedCases.class)
class AfterChecksTest {

  private static final Actor TANG = officer("tang.rui");
  private static final Actor LUO = officer("luo.bin");

  @Autowired AfterChecks checks;
  @Autowired AfterCheckQueries queries;
  @Autowired Cases cases;
  @Autowired JudgedCases judged;
  @Autowired TestDatabase database;
  @Autowired TestClock clock;
  @Autowired TransactionTemplate transaction;
  @TempDir Path folder;

  /** A sealer of another test knows another witness. */
  @BeforeEach
  @AfterEach
  void nothingIsSealed() {
    JdbcClient.create(database.superuser())
        .sql("TRUNCATE ipledge.audit_seal, ipledge.audit_block, ipledge.audit_node")
        .update();
  }

  @Test
  void anApprovalIsDrawnOnceFromTheSealUnderWhichItStands() throws Exception {
    UUID id = approvedGreen();
    as(ENGINE, () -> checks.draw(100, ENGINE));
    assertThat(as(TANG, () -> queries.of(id))).as("not before it is sealed").isEmpty();

    seal();
    as(ENGINE, () -> checks.draw(100, ENGINE));
    AfterCheckView drawn = as(TANG, () -> queries.of(id)).orElseThrow();
    as(ENGINE, () -> checks.draw(100, ENGINE));

    assertThat(as(TANG, () -> queries.of(id))).contains(drawn);
    assertThat(drawn.draw()).isEqualTo(drawnAgain(drawn.root(), id));
    assertThat(drawn.sampled()).isEqualTo(drawn.draw() < 200_000);
    assertThat(heads()).as("the root is one that was signed").contains(drawn.root());
    assertThat(events(id, "approval.after-check-drawn")).isEqualTo(1);
  }

  @Test
  void anApprovalOfTheOrdinaryWayIsNotDrawn() {
    UUID id = inChannel("ORDINARY");
    seal();
    as(ENGINE, () -> checks.draw(100, ENGINE));
    assertThat(as(TANG, () -> queries.of(id))).isEmpty();
  }

  /** The share is what is drawn in the long run, and nothing of the case leans it. */
  @Test
  void theDrawIsEven() {
    Random random = new Random(7);
    byte[] root = new byte[32];
    int sampled = 0;
    for (int i = 0; i < 20_000; i++) {
      random.nextBytes(root);
      int number = AfterChecks.number(root, new UUID(random.nextLong(), i));
      assertThat(number).isBetween(0, 999_999);
      sampled += number < 200_000 ? 1 : 0;
    }
    assertThat(sampled).isBetween(3_800, 4_200);
  }

  @Test
  void whoeverTookPartDoesNotCheckAndAFindingStands() {
    UUID id = sampled();
    Actor proposer = officer("li.na");
    refused(
        "approval.after-check-took-part",
        proposer,
        () -> checks.find(id, AfterCheckResult.IN_ORDER, null, proposer));
    refused(
        "approval.after-check-reason-missing",
        TANG,
        () -> checks.find(id, AfterCheckResult.OBJECTION, "  ", TANG));
    assertThat(as(TANG, () -> queries.sampled(true, 500)))
        .extracting(AfterCheckView::applicationId)
        .contains(id);

    as(TANG, () -> checks.find(id, AfterCheckResult.OBJECTION, "No plant was seen", TANG));

    refused(
        "approval.after-check-made",
        LUO,
        () -> checks.find(id, AfterCheckResult.IN_ORDER, null, LUO));
    AfterCheckView checked = as(LI, () -> queries.of(id)).orElseThrow();
    assertThat(checked.finding().staff()).isEqualTo("tang.rui");
    assertThat(checked.finding().reason()).isEqualTo("No plant was seen");
    assertThat(as(TANG, () -> queries.sampled(true, 500)))
        .extracting(AfterCheckView::applicationId)
        .doesNotContain(id);
    assertThat(events(id, "approval.after-check-made")).isEqualTo(1);
  }

  @Test
  void theTablesRefuseWhatTheCodeForgot() {
    UUID id = sampled();
    JdbcClient superuser = JdbcClient.create(database.superuser());
    assertThatThrownBy(() -> finding(superuser, id, "li.na"))
        .rootCause()
        .hasMessageContaining("took part before");
    superuser
        .sql(
            "UPDATE ipledge.after_check SET sampled = false, due_at = NULL, draw = 999999 WHERE application_id = ?")
        .param(id)
        .update();
    assertThatThrownBy(() -> finding(superuser, id, "tang.rui"))
        .rootCause()
        .hasMessageContaining("not drawn");
    for (String change :
        List.of(
            "DELETE FROM after_check",
            "UPDATE after_check SET draw = 1",
            "DELETE FROM after_check_finding",
            "UPDATE after_check_finding SET result = 'IN_ORDER'")) {
      assertThatThrownBy(
              () ->
                  as(
                      TANG,
                      () ->
                          transaction.execute(
                              status -> JdbcClient.create(database.app()).sql(change).update())))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void whatWasNotDrawnCannotBeChecked() {
    UUID id = cases.submitted("1500000", Cases.invention());
    assertThatThrownBy(() -> as(TANG, () -> checks.find(id, AfterCheckResult.IN_ORDER, null, TANG)))
        .isInstanceOf(NoSuchRecord.class);
  }

  private UUID approvedGreen() {
    return inChannel("GREEN");
  }

  private UUID inChannel(String channel) {
    UUID id = cases.submitted("1500000", Cases.invention());
    judged.inDueDiligence(id);
    JdbcClient.create(database.superuser())
        .sql("UPDATE ipledge.loan_application SET channel = ? WHERE id = ?")
        .params(channel, id)
        .update();
    judged.investigate(id, "investigate", ZHANG, "SUPPORT");
    judged.investigate(id, "co-investigate", ZHAO, "SUPPORT");
    judged.review(id, WU, "100000");
    judged.approve(id, FENG, "100000");
    return id;
  }

  /** Drawn with a number below every share. */
  private UUID sampled() {
    UUID id = cases.submitted("1500000", Cases.invention());
    JdbcClient.create(database.superuser())
        .sql(
            """
            INSERT INTO ipledge.after_check (application_id, branch_id, approval_event, tree_size,
              root, share_percent, draw, sampled, drawn_at, due_at)
            VALUES (?, 'BJ-HD', gen_random_uuid(), 1, sha256('x'), 20, 0, true, now(), now())
            """)
        .param(id)
        .update();
    return id;
  }

  private static void finding(JdbcClient superuser, UUID id, String staff) {
    superuser
        .sql(
            """
            INSERT INTO ipledge.after_check_finding
              (application_id, branch_id, staff_id, result, found_at)
            VALUES (?, 'BJ-HD', ?, 'IN_ORDER', now())
            """)
        .params(id, staff)
        .update();
  }

  private void seal() {
    Sealer sealer = new Sealer(database.superuser(), TestSealing.settings(database, folder), clock);
    while (sealer.seal().more()) {
      // until nothing is left
    }
  }

  private List<String> heads() {
    return JdbcClient.create(database.superuser())
        .sql("SELECT encode(root, 'hex') FROM ipledge.audit_block")
        .query(String.class)
        .list();
  }

  /** As anybody would who has nothing but the root and the case. */
  private static int drawnAgain(String root, UUID id) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    sha.update(HexFormat.of().parseHex(root));
    sha.update(id.toString().getBytes(StandardCharsets.US_ASCII));
    String first = HexFormat.of().formatHex(Arrays.copyOf(sha.digest(), 8));
    return (int) Long.remainderUnsigned(Long.parseUnsignedLong(first, 16), 1_000_000L);
  }

  private int events(UUID id, String kind) {
    return JdbcClient.create(database.superuser())
        .sql("SELECT count(*) FROM ipledge.audit_event WHERE case_id = ? AND kind = ?")
        .params(id, kind)
        .query(Integer.class)
        .single();
  }

  private static void refused(
      String code, Actor by, ScopedValue.CallableOp<UUID, RuntimeException> work) {
    assertThatThrownBy(() -> as(by, work))
        .isInstanceOfSatisfying(Violation.class, v -> assertThat(v.code()).isEqualTo(code));
  }

  private static Actor officer(String name) {
    return new Actor(
        new StaffId(name), Set.of("compliance-officer"), BranchId.HEAD_OFFICE, true, null);
  }
}
