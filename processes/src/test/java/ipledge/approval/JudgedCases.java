package ipledge.approval;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;

import ipledge.collateral.FilingFacts;
import ipledge.collateral.OtherGround;
import ipledge.collateral.Registrability;
import ipledge.collateral.RightChecks;
import ipledge.collateral.RightQueries;
import ipledge.intake.ApplicantExamination;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.rulebook.Checklists;
import ipledge.shared.Actor;
import ipledge.shared.Money;
import ipledge.testing.Cases;
import ipledge.testing.Surveyed;
import ipledge.testing.TestDatabase;
import ipledge.worklist.OpenResult;
import ipledge.worklist.TaskOpened;
import ipledge.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads a submitted case through the hands that judge it. */
@Component
class JudgedCases {

  static final Actor ZHANG = person("zhang.min", "investigator", "credit-reviewer");
  static final Actor ZHAO = person("zhao.lei", "investigator");
  static final Actor WU = person("wu.hao", "credit-reviewer", "branch-approver");
  static final Actor FENG = person("feng.gang", "branch-approver");
  private static final AtomicLong JOB = new AtomicLong();

  private final Approvals approvals;
  private final CaseFactsReader reader;
  private final ApplicantExamination applicant;
  private final Applications applications;
  private final ApplicationQueries queries;
  private final RightQueries rights;
  private final RightChecks rightChecks;
  private final Registrability registrability;
  private final Worklist worklist;
  private final Checklists checklists;
  private final JdbcClient superuser;

  JudgedCases(
      Approvals approvals,
      CaseFactsReader reader,
      ApplicantExamination applicant,
      Applications applications,
      ApplicationQueries queries,
      RightQueries rights,
      RightChecks rightChecks,
      Registrability registrability,
      Worklist worklist,
      Checklists checklists,
      TestDatabase database) {
    this.approvals = approvals;
    this.reader = reader;
    this.applicant = applicant;
    this.applications = applications;
    this.queries = queries;
    this.rights = rights;
    this.rightChecks = rightChecks;
    this.registrability = registrability;
    this.worklist = worklist;
    this.checklists = checklists;
    this.superuser = JdbcClient.create(database.superuser());
  }

  void inDueDiligence(UUID id) {
    checked(id);
    as(ENGINE, () -> approvals.precheck(id, ENGINE));
    valued(id, "6000000");
    as(ENGINE, () -> approvals.decideGreenChannel(id, ENGINE));
  }

  void checked(UUID id) {
    as(ENGINE, () -> applicant.examine(id, 1, null, ENGINE));
    as(
        ENGINE,
        () -> {
          var facts =
              FilingFacts.atIntake(
                  Cases.FIRM_CODE,
                  Cases.FIRM_NAME,
                  LocalDate.of(2027, 11, 23),
                  Set.of("2023104567890"),
                  List.of());
          for (UUID right : queries.find(id).rightIds()) {
            rightChecks.keep(
                id,
                right,
                RightChecks.Stage.INTAKE,
                registrability.check(id, null, rights.find(right), facts));
          }
          applications.enter(id, ApplicationState.VALUATION, ENGINE);
          return id;
        });
  }

  void valued(UUID id, @Nullable String yuan) {
    superuser
        .sql(
            """
            INSERT INTO ipledge.valuation
              (id, version, application_id, branch_id, right_id, state, route, method,
               proposed_value, proposed_by, value_date, valid_until, confirmed_by)
            SELECT gen_random_uuid(), 0, :application, 'BJ-HD', r.right_id, :state, 'INTERNAL',
                    'INTERNAL_MODEL', :value, 'chen.jie', DATE '2026-11-23', DATE '2027-11-22',
                    :confirmed
            FROM ipledge.application_right r WHERE r.application_id = :application
            """)
        .param("application", id)
        .param("state", yuan == null ? "VALUE_PROPOSED" : "CONFIRMED")
        .param("value", yuan == null ? null : Money.cny(yuan).amount())
        .param("confirmed", yuan == null ? null : "liu.yang")
        .update();
  }

  void investigate(UUID id, String element, Actor by, String decision) {
    UUID task = claimed(id, element, "investigator", by, "proposer", "investigate");
    String digest = digest(id, by);
    as(
        by,
        () -> approvals.investigate(task, element, decision, digest, survey(), "Sound", null, by));
  }

  void review(UUID id, Actor by, String yuan) {
    UUID task =
        claimed(
            id,
            "review-credit",
            "credit-reviewer",
            by,
            "proposer",
            "investigate",
            "co-investigate");
    review(id, task, by, yuan);
  }

  void review(UUID id, UUID task, Actor by, String yuan) {
    String digest = digest(id, by);
    as(
        by,
        () ->
            approvals.review(
                task,
                "RECOMMEND",
                digest,
                Money.cny(yuan),
                List.of("Insure the plant"),
                List.of(),
                clear(id),
                "Recommended",
                null,
                by));
  }

  List<OtherGround> clear(UUID id) {
    return as(ENGINE, () -> queries.find(id)).rightIds().stream()
        .map(right -> new OtherGround(right, false, null))
        .toList();
  }

  void approve(UUID id, Actor by, String yuan) {
    approve(
        claimed(id, "approve-branch", "branch-approver", by, "proposer", "review-credit"),
        digest(id, by),
        by,
        yuan);
  }

  void approve(UUID task, String digest, Actor by, String yuan) {
    as(
        by,
        () ->
            approvals.approve(
                task,
                "APPROVE",
                digest,
                Money.cny(yuan),
                List.of("Insure the plant"),
                List.of(),
                "Approved",
                null,
                by));
  }

  UUID claimed(UUID id, String element, String group, Actor by, String... excluded) {
    UUID task = open(id, element, group, excluded);
    as(by, () -> worklist.claim(task, by));
    return task;
  }

  UUID open(UUID id, String element, String group, String... excluded) {
    TaskOpened task =
        new TaskOpened(
            "loan-origination",
            id,
            id,
            element,
            1,
            element.startsWith("approve-") ? "approve" : element,
            List.of(group),
            Arrays.asList(excluded),
            Instant.parse("2026-12-01T00:00:00Z"),
            JOB.incrementAndGet());
    return ((OpenResult.Waiting) as(ENGINE, () -> worklist.open(task))).workItemId();
  }

  String digest(UUID id, Actor by) {
    return as(by, () -> reader.read(id)).digest();
  }

  /** Of a case of the ordinary product, with a visit three days ago. */
  Survey survey() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    return Surveyed.onSite(checklists.require("IP-PLEDGE", day), day);
  }
}
