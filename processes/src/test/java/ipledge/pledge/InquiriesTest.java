package ipledge.pledge;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.collateral.RightNumber;
import ipledge.contract.Contracts;
import ipledge.pledge.Inquiries.Due;
import ipledge.pledge.Inquiries.Look;
import ipledge.pledge.RegistrarAnswer.Registered;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestClock;
import ipledge.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A registrar that stays silent past its time is noticed once, and asked until it answers. */
@DomainTest
class InquiriesTest {

  private static final Actor SUN = person("sun.li", "registrar-clerk");

  /** Monday. */
  private static final LocalDate SENT = LocalDate.of(2026, 11, 23);

  @Autowired Pledges pledges;
  @Autowired Inquiries inquiries;
  @Autowired PledgeQueries queries;
  @Autowired Contracts contracts;
  @Autowired Cases cases;
  @Autowired TestClock clock;
  @Autowired TestDatabase database;

  private UUID application = new UUID(0, 0);

  @BeforeEach
  @AfterEach
  void fromTheStart() {
    clock.reset();
  }

  @Test
  void aPatentFiledOnlineIsAnsweredWithinTwoWorkingDays() {
    on(SENT.plusDays(3), LocalTime.MIDNIGHT);
    long before = unanswered();
    clock.reset();
    UUID filing = sent(Cases.invention());
    on(SENT.plusDays(2), LocalTime.of(23, 59));
    assertThat(look(filing)).isEqualTo(new Look(Due.IN_TIME, 0));
    assertThat(events(filing, "pledge.registrar-late")).isZero();
    on(SENT.plusDays(3), LocalTime.MIDNIGHT);
    assertThat(look(filing)).isEqualTo(new Look(Due.LATE, 1));
    assertThat(events(filing, "pledge.registrar-late")).isOne();
    assertThat(unanswered()).isEqualTo(before + 1);
  }

  @Test
  void aMarkHasItsOwnLimit() {
    UUID filing = sent(Cases.mark());
    on(SENT.plusDays(11), LocalTime.NOON);
    assertThat(look(filing).due()).isEqualTo(Due.IN_TIME);
    on(SENT.plusDays(15), LocalTime.NOON);
    assertThat(look(filing).due()).isEqualTo(Due.LATE);
  }

  @Test
  void nobodyIsSentTwiceWhileSomebodyAsksAndAgainWhenItWasInVain() {
    UUID filing = sent(Cases.invention());
    on(SENT.plusDays(3), LocalTime.NOON);
    assertThat(look(filing).due()).isEqualTo(Due.LATE);
    UUID task = task(filing, 1);
    on(SENT.plusDays(4), LocalTime.NOON);
    assertThat(look(filing).due()).isEqualTo(Due.IN_TIME);

    refused("pledge.inquiry-missing", () -> asked(task, " ", null));
    refused("pledge.expected-in-past", () -> asked(task, "Soon", SENT));
    asked(task, "Mr Sun at the counter: the examiner is ill", SENT.plusDays(9));
    on(SENT.plusDays(8), LocalTime.NOON);
    assertThat(look(filing).due()).as("it named a day").isEqualTo(Due.IN_TIME);
    on(SENT.plusDays(9), LocalTime.NOON);
    assertThat(look(filing)).isEqualTo(new Look(Due.LATE, 2));
    assertThat(events(filing, "pledge.registrar-late")).as("written down once").isOne();

    UUID again = task(filing, 2);
    asked(again, "Nobody answers the telephone", null);
    on(SENT.plusDays(13), LocalTime.NOON);
    assertThat(look(filing).due()).as("three working days later").isEqualTo(Due.IN_TIME);
    on(SENT.plusDays(14), LocalTime.NOON);
    assertThat(look(filing)).isEqualTo(new Look(Due.LATE, 3));
    assertThat(events(filing, "pledge.registrar-asked")).isEqualTo(2);
    assertThat(bodies(filing)).as("what was said is confidential").isZero();
  }

  @Test
  void anAnswerThatComesByItselfLeavesNothingToAsk() {
    UUID filing = sent(Cases.invention());
    on(SENT.plusDays(3), LocalTime.NOON);
    assertThat(look(filing).due()).isEqualTo(Due.LATE);
    long before = unanswered();
    UUID task = task(filing, 1);
    int version = as(ENGINE, () -> queries.find(filing)).version();
    run(
        () ->
            pledges.answered(
                filing, version, new Registered("Y1", "C1", SENT.plusDays(3), null), ENGINE));
    assertThat(state(task)).as("closed with the answer, not a day later").isEqualTo("DONE");
    assertThat(look(filing).due()).isEqualTo(Due.IN_TIME);
    assertThat(unanswered()).isEqualTo(before - 1);
    on(SENT.plusDays(60), LocalTime.NOON);
    assertThat(look(filing).due()).isEqualTo(Due.IN_TIME);
  }

  @Test
  void whatIsNotSentOrIsTakenBackIsNotWaitedFor() {
    UUID filing = sent(Cases.invention());
    on(SENT.plusDays(30), LocalTime.NOON);
    long before = unanswered();
    run(() -> pledges.withdrawAll(application, ENGINE));
    assertThat(look(filing).due()).isEqualTo(Due.IN_TIME);
    assertThat(unanswered()).isEqualTo(before - 1);
  }

  private UUID sent(RightNumber number) {
    application = cases.submitted("1500000", number);
    cases.approved(application, "1500000");
    run(() -> contracts.prepare(application, ENGINE));
    JdbcClient.create(database.superuser())
        .sql(
            """
            UPDATE ipledge.contract
            SET state = 'SIGNED', signed_digest = 'test', signed_on = drawn_up_on,
                signed_by_borrower = 'test', signed_for_bank = 'test'
            WHERE application_id = ?
            """)
        .param(application)
        .update();
    UUID filing = as(ENGINE, () -> pledges.prepare(application, ENGINE)).getFirst();
    assertThat(as(ENGINE, () -> pledges.precheck(filing, ENGINE))).isEqualTo(PrecheckResult.READY);
    assertThat(as(ENGINE, () -> pledges.send(filing, "key", ENGINE))).isEqualTo(Sending.FIRST);
    run(() -> pledges.accepted(filing, "F-1", ENGINE));
    return filing;
  }

  private Look look(UUID filing) {
    return as(ENGINE, () -> inquiries.look(filing, ENGINE));
  }

  private long unanswered() {
    return as(ENGINE, queries::trouble).unanswered();
  }

  private void asked(UUID task, String text, @Nullable LocalDate expectedOn) {
    assertThat(as(SUN, () -> inquiries.record(task, text, expectedOn, SUN))).isNotNull();
  }

  private UUID task(UUID filing, int round) {
    return cases.claimedTask(
        application, filing, "pledge-registration", "ask-registrar", round, SUN);
  }

  private void on(LocalDate day, LocalTime time) {
    Instant now = day.atTime(time).atZone(BankTime.ZONE).toInstant();
    clock.set(now);
  }

  private String state(UUID task) {
    return JdbcClient.create(database.superuser())
        .sql("SELECT state FROM ipledge.work_item WHERE id = ?")
        .param(task)
        .query(String.class)
        .single();
  }

  private long events(UUID filing, String kind) {
    return JdbcClient.create(database.superuser())
        .sql("SELECT count(*) FROM ipledge.audit_event WHERE record_id = ? AND kind = ?")
        .params(filing, kind)
        .query(Long.class)
        .single();
  }

  private long bodies(UUID filing) {
    return JdbcClient.create(database.superuser())
        .sql(
            "SELECT count(*) FROM ipledge.audit_event"
                + " WHERE record_id = ? AND body LIKE '%examiner is ill%'")
        .param(filing)
        .query(Long.class)
        .single();
  }

  private static void run(Runnable work) {
    as(
        ENGINE,
        () -> {
          work.run();
          return true;
        });
  }

  private static void refused(String code, Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(Violation.class, v -> assertThat(v.code()).isEqualTo(code));
  }
}
