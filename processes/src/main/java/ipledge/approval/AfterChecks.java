package ipledge.approval;

import ipledge.audit.AuditTrail;
import ipledge.audit.SealRoots;
import ipledge.audit.SealRoots.SealRoot;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.Channel;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.rulebook.Span;
import ipledge.rulebook.WorkingCalendar;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Confidential;
import ipledge.shared.Events;
import ipledge.shared.NoSuchRecord;
import ipledge.shared.Percentage;
import ipledge.shared.Sha256;
import ipledge.worklist.Worklist;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has a share of the green channel's approvals looked at again (3.7). Which ones, the signed root
 * says under which the approval's event was sealed: nobody knows it when the approval is given, and
 * anybody who has the witness can draw again.
 */
@Service
@Transactional
public class AfterChecks {

  /** A draw is one of so many numbers. */
  private static final int NUMBERS = 1_000_000;

  private static final ParameterKey<Percentage> SHARE =
      ParameterKey.percentage("approval.after-check-share");
  private static final ParameterKey<Span> DUE = ParameterKey.span("due.after-check");

  private final JdbcClient jdbc;
  private final SealRoots seals;
  private final Rulebook rulebook;
  private final WorkingCalendar calendar;
  private final Worklist worklist;
  private final AuditTrail audit;
  private final Clock clock;

  AfterChecks(
      JdbcClient jdbc,
      SealRoots seals,
      Rulebook rulebook,
      WorkingCalendar calendar,
      Worklist worklist,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.seals = seals;
    this.rulebook = rulebook;
    this.calendar = calendar;
    this.worklist = worklist;
    this.audit = audit;
    this.clock = clock;
  }

  /** An approval that is still to be drawn. */
  private record ToDraw(UUID applicationId, UUID approvalEvent) {}

  /**
   * Remembers an approval, if it is one of the green channel, in the transaction that gives it.
   *
   * @param granted its events; none if it was given before
   */
  void expect(ApplicationView application, List<UUID> granted) {
    if (application.channel() != Channel.GREEN || granted.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO after_check_to_draw (application_id, branch_id, approval_event)
            VALUES (:id, :branch, :event) ON CONFLICT DO NOTHING
            """)
        .param("id", application.id())
        .param("branch", application.branchId())
        .param("event", granted.getFirst())
        .update();
  }

  /**
   * Draws for approvals that were sealed meanwhile; each is drawn once.
   *
   * @return how many were drawn
   */
  public int draw(int most, Actor by) {
    List<ToDraw> waiting =
        jdbc.sql(
                """
                SELECT application_id, approval_event FROM after_check_to_draw
                ORDER BY application_id LIMIT :most FOR UPDATE SKIP LOCKED
                """)
            .param("most", most)
            .query(
                (row, n) ->
                    new ToDraw(
                        row.getObject("application_id", UUID.class),
                        row.getObject("approval_event", UUID.class)))
            .list();
    int drawn = 0;
    for (ToDraw one : waiting) {
      SealRoot seal = seals.of(one.approvalEvent()).orElse(null);
      if (seal != null) {
        draw(one, seal, by);
        drawn++;
      }
    }
    return drawn;
  }

  private void draw(ToDraw one, SealRoot seal, Actor by) {
    Instant now = clock.instant();
    BigDecimal percent =
        rulebook.parameter(SHARE, Scope.bank(), BankTime.today(clock)).fraction().movePointRight(2);
    int number = number(seal.root(), one.applicationId());
    boolean sampled = BigDecimal.valueOf(number).compareTo(percent.movePointRight(4)) < 0;
    Span span = rulebook.parameter(DUE, Scope.bank(), BankTime.today(clock));
    jdbc.sql(
            """
            INSERT INTO after_check (application_id, branch_id, approval_event, tree_size, root,
                                     share_percent, draw, sampled, drawn_at, due_at)
            SELECT application_id, branch_id, approval_event, :size, :root, :percent, :draw,
                   :sampled, :now, :due
            FROM after_check_to_draw WHERE application_id = :id
            """)
        .param("id", one.applicationId())
        .param("size", seal.treeSize())
        .param("root", seal.root())
        .param("percent", percent)
        .param("draw", number)
        .param("sampled", sampled)
        .param("now", Timestamp.from(now))
        .param("due", sampled ? Timestamp.from(calendar.due(now, span)) : null)
        .update();
    jdbc.sql("DELETE FROM after_check_to_draw WHERE application_id = :id")
        .param("id", one.applicationId())
        .update();
    audit.append(
        by,
        Events.of(
            new AfterCheckDrawn(
                one.applicationId(),
                one.applicationId(),
                sampled,
                number,
                percent.stripTrailingZeros().toPlainString(),
                seal.treeSize(),
                HexFormat.of().formatHex(seal.root()))));
  }

  /** The first eight bytes of SHA-256 over the root and the case's id in lower case, modulo. */
  static int number(byte[] root, UUID applicationId) {
    MessageDigest digest = Sha256.digest();
    digest.update(root);
    digest.update(applicationId.toString().getBytes(StandardCharsets.US_ASCII));
    byte[] head = new byte[8];
    System.arraycopy(digest.digest(), 0, head, 0, head.length);
    return new BigInteger(1, head).mod(BigInteger.valueOf(NUMBERS)).intValueExact();
  }

  /**
   * Says what was found; once, by somebody who took no part in the case.
   *
   * @param reason needed for an objection
   * @return the audit event
   * @throws AfterCheckRefused otherwise
   * @throws NoSuchRecord if the case was not drawn
   */
  public UUID find(UUID applicationId, AfterCheckResult result, @Nullable String reason, Actor by) {
    String words = reason == null ? "" : reason.strip();
    boolean sampled =
        jdbc.sql("SELECT EXISTS (SELECT FROM after_check WHERE application_id = :id AND sampled)")
            .param("id", applicationId)
            .query(Boolean.class)
            .single();
    if (!sampled) {
      throw new NoSuchRecord();
    }
    if (worklist.tookPart(applicationId, by.staff())) {
      throw AfterCheckRefused.tookPartBefore();
    }
    if (result == AfterCheckResult.OBJECTION && words.isEmpty()) {
      throw AfterCheckRefused.reasonMissing();
    }
    int added =
        jdbc.sql(
                """
                INSERT INTO after_check_finding
                  (application_id, branch_id, staff_id, result, reason, found_at)
                SELECT application_id, branch_id, :staff, :result, :reason, :now
                FROM after_check WHERE application_id = :id
                ON CONFLICT (application_id) DO NOTHING
                """)
            .param("id", applicationId)
            .param("staff", by.staff().id())
            .param("result", result.name())
            .param("reason", words.isEmpty() ? null : words)
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (added == 0) {
      throw AfterCheckRefused.made();
    }
    return audit
        .append(
            by,
            Events.of(
                new AfterCheckMade(applicationId, applicationId, result, new Confidential(words))))
        .getFirst();
  }
}
