package ipledge.testing;

import ipledge.collateral.OtherGround;
import ipledge.collateral.OtherGrounds;
import ipledge.collateral.Owner;
import ipledge.collateral.Paper;
import ipledge.collateral.RegisterFacts;
import ipledge.collateral.RightKind;
import ipledge.collateral.RightNumber;
import ipledge.collateral.RightPaper;
import ipledge.collateral.Rights;
import ipledge.contract.DocumentKind;
import ipledge.contract.Documents;
import ipledge.contract.FileCheck;
import ipledge.intake.ApplicationForm;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.intake.FinancialFacts;
import ipledge.intake.WorkingCapitalNeed.Days;
import ipledge.intake.WorkingCapitalNeed.Finance;
import ipledge.intake.WorkingCapitalNeed.Trade;
import ipledge.party.Enterprises;
import ipledge.party.SocialCreditCode;
import ipledge.posting.AccountRef;
import ipledge.posting.Postings;
import ipledge.posting.ReservationId;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import ipledge.shared.StaffId;
import ipledge.worklist.OpenResult;
import ipledge.worklist.TaskOpened;
import ipledge.worklist.Worklist;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a case to where a test begins: the first thing to write, not the last. */
@Component
public class Cases {

  public static final Actor ENGINE = Actor.system("workers");
  public static final Actor LI = person("li.na", "customer-manager");
  public static final UUID FIRM = UUID.fromString("00000000-0000-7000-8000-0000000000f1");
  public static final String FIRM_CODE = "91990000MA0000015Q";
  public static final String FIRM_NAME = "示例科技有限公司";
  private static final Instant DUE = Instant.parse("2026-12-01T00:00:00Z");
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 3, 1);
  private static final AtomicLong NUMBER = new AtomicLong();
  private static final AtomicLong JOB = new AtomicLong(1000);

  private final Enterprises enterprises;
  private final Rights rights;
  private final Applications applications;
  private final ApplicationQueries queries;
  private final OtherGrounds grounds;
  private final FileCheck files;
  private final Documents documents;
  private final Worklist worklist;
  private final Postings postings;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Cases(
      Enterprises enterprises,
      Rights rights,
      Applications applications,
      ApplicationQueries queries,
      OtherGrounds grounds,
      FileCheck files,
      Documents documents,
      Worklist worklist,
      Postings postings,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.enterprises = enterprises;
    this.rights = rights;
    this.applications = applications;
    this.queries = queries;
    this.grounds = grounds;
    this.files = files;
    this.documents = documents;
    this.worklist = worklist;
    this.postings = postings;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** ALG-12: a business that needs four million more. */
  public static FinancialFacts figures() {
    return figures("50000000");
  }

  /**
   * The same with other sales.
   *
   * @param sales of last year, in yuan
   */
  public static FinancialFacts figures(String sales) {
    return new FinancialFacts(
        new Trade(Money.cny(sales), Percentage.ofPercent("10"), Percentage.ofPercent("12")),
        new Days(60, 90, 45, 10, 15),
        new Finance(Money.cny("6000000"), Money.cny("3000000"), Money.cny("1000000")));
  }

  /** An application over these rights that its proposer has not handed in. */
  public UUID draft(String yuan, RightNumber... numbers) {
    return drafted(yuan, figures(), LONG_AGO, numbers);
  }

  private UUID drafted(
      String yuan,
      @Nullable FinancialFacts figures,
      @Nullable LocalDate usedSince,
      RightNumber... numbers) {
    UUID id = UUID.randomUUID();
    return as(
        LI,
        () -> {
          enterprises.register(FIRM, FIRM_NAME, FIRM_CODE, null, LI);
          List<UUID> pledged = Arrays.stream(numbers).map(rights::inquire).toList();
          applications.draft(
              id,
              new ApplicationForm(
                  FIRM,
                  "IP-PLEDGE",
                  Money.cny(yuan),
                  12,
                  "WORKING_CAPITAL",
                  null,
                  pledged,
                  usedSince == null
                      ? Map.of()
                      : pledged.stream().collect(Collectors.toMap(r -> r, r -> usedSince)),
                  figures),
              LI);
          return id;
        });
  }

  /** A submitted case over these rights, all in order and long in use, being checked. */
  public UUID submitted(String yuan, RightNumber... numbers) {
    return stated(yuan, figures(), LONG_AGO, numbers);
  }

  /**
   * The same with what the applicant says.
   *
   * @param figures null if it says none
   * @param usedSince of every right; null if it does not say
   */
  public UUID stated(
      String yuan,
      @Nullable FinancialFacts figures,
      @Nullable LocalDate usedSince,
      RightNumber... numbers) {
    RightNumber[] own = Arrays.stream(numbers).map(Cases::ofItsOwn).toArray(RightNumber[]::new);
    UUID id = drafted(yuan, figures, usedSince, own);
    as(LI, () -> applications.submit(id, LI));
    for (int i = 0; i < numbers.length; i++) {
      pledgeInstead(id, own[i], numbers[i]);
    }
    as(
        ENGINE,
        () -> {
          for (RightNumber number : numbers) {
            rights.learn(rights.inquire(number), inOrder(number.kind()), ENGINE);
          }
          applications.enter(id, ApplicationState.CHECKING, ENGINE);
          return id;
        });
    return id;
  }

  /**
   * A right of which no other case knows anything: one right is in one case at a time, and many
   * tests like the same one.
   */
  public static RightNumber ofItsOwn(RightNumber like) {
    long next = NUMBER.incrementAndGet();
    if (!like.kind().isPatent()) {
      String text = like.kind() == RightKind.TRADEMARK ? "96%06d" : "2022SR%07d";
      return new RightNumber(like.kind(), text.formatted(next));
    }
    String stem = like.number().substring(0, 5) + "%07d".formatted(8_000_000 + next);
    return "0123456789X"
        .chars()
        .mapToObj(check -> new RightNumber(like.kind(), stem + (char) check))
        .filter(number -> number.isValid(2026))
        .findFirst()
        .orElseThrow();
  }

  /** The register describes the rights of a case, all in order. */
  public void learnt(UUID id, RightKind kind) {
    as(
        ENGINE,
        () -> {
          queries.find(id).rightIds().forEach(right -> rights.learn(right, inOrder(kind), ENGINE));
          return id;
        });
  }

  /** Behind the rule's back. */
  private void pledgeInstead(UUID id, RightNumber own, RightNumber wanted) {
    as(
        ENGINE,
        () -> {
          UUID before = rights.inquire(own);
          UUID now = rights.inquire(wanted);
          for (String table : List.of("application_right", "right_use")) {
            transaction.executeWithoutResult(
                status ->
                    jdbc.sql(
                            "UPDATE "
                                + table
                                + " SET right_id = :now"
                                + " WHERE application_id = :id AND right_id = :before")
                        .param("now", now)
                        .param("before", before)
                        .param("id", id)
                        .update());
          }
          return id;
        });
  }

  /** The code of a firm that nobody knows yet. */
  public static String codeOfItsOwn() {
    String stem = "91990000MAT%06d".formatted(NUMBER.incrementAndGet());
    return "0123456789ABCDEFGHJKLMNPQRTUWXY"
        .chars()
        .mapToObj(check -> stem + (char) check)
        .filter(typed -> new SocialCreditCode(typed).hasValidCheck())
        .findFirst()
        .orElseThrow();
  }

  /**
   * Makes the case that of a firm of which no other test knows anything.
   *
   * @return the firm's code
   */
  public String ofAFirmOfItsOwn(UUID id) {
    String code = codeOfItsOwn();
    UUID firm = UUID.randomUUID();
    as(
        LI,
        () -> {
          enterprises.register(firm, "示例" + code, code, null, LI);
          return firm;
        });
    as(
        ENGINE,
        () ->
            transaction.execute(
                status ->
                    jdbc.sql("UPDATE loan_application SET enterprise_id = :firm WHERE id = :id")
                        .param("firm", firm)
                        .param("id", id)
                        .update()));
    return code;
  }

  /** A checked case as its approval leaves it: with its quota reserved, to be contracted. */
  public void approved(UUID id, String yuan, String... conditions) {
    Money amount = Money.cny(yuan);
    AccountRef plan = new AccountRef("plan:ip-pledge");
    AccountRef free = new AccountRef("quota:2026:BJ-HD:free");
    AccountRef used = new AccountRef("quota:2026:BJ-HD:used");
    as(
        ENGINE,
        () ->
            transaction.execute(
                status -> {
                  postings.open(plan, null);
                  postings.open(free, Money.zero());
                  postings.open(used, Money.zero());
                  postings.transfer(plan, free, amount, id, "test-plan:" + id);
                  ReservationId reservation =
                      postings.reserve(free, used, amount, id, "quota:" + id);
                  return jdbc.sql(
                          """
                          WITH price AS (
                            INSERT INTO loan_price
                              (application_id, branch_id, annual_rate, parts, priced_at)
                            VALUES (:id, 'BJ-HD', 0.0385, '[]', now()))
                          INSERT INTO approval_case (application_id, version, branch_id,
                            approved_amount, approved_by, approved_at, conditions, reservation_id)
                          VALUES (:id, 0, 'BJ-HD', :amount, 'feng.gang', now(),
                                  to_jsonb(:conditions::text[]), :reservation)
                          """)
                      .param("id", id)
                      .param("amount", amount.amount())
                      .param("conditions", conditions)
                      .param("reservation", reservation.id())
                      .update();
                }));
    examined(id);
    for (ApplicationState state :
        List.of(
            ApplicationState.VALUATION,
            ApplicationState.DUE_DILIGENCE,
            ApplicationState.CREDIT_REVIEW,
            ApplicationState.APPROVAL,
            ApplicationState.CONTRACTING)) {
      enter(id, state);
    }
  }

  /** The reviewer found nothing that no table can see (ground 12). */
  public void examined(UUID id) {
    Actor reviewer = person("wu.hao", "credit-reviewer").as("credit-reviewer");
    List<OtherGround> clear =
        as(ENGINE, () -> queries.find(id)).rightIds().stream()
            .map(right -> new OtherGround(right, false, null))
            .toList();
    ActorScope.run(reviewer, () -> grounds.answer(id, "BJ-HD", clear, reviewer));
  }

  /** A paper of a case about one of its rights, with a document of its own. */
  public RightPaper paper(UUID id, UUID rightId, Paper paper, String givenBy) {
    UUID document = document(id, DocumentKind.STATEMENT, paper.name());
    return new RightPaper(rightId, paper, givenBy, document, LocalDate.of(2026, 1, 5));
  }

  /** A paper among those of a case. */
  public UUID document(UUID id, DocumentKind kind, String title) {
    byte[] scan = "%PDF-1.7 a scan".getBytes(StandardCharsets.US_ASCII);
    return as(LI, () -> documents.add(id, kind, title, files.check("scan.pdf", scan), LI));
  }

  /** Leads a case on as the engine would. */
  public void enter(UUID id, ApplicationState state) {
    ActorScope.run(ENGINE, () -> applications.enter(id, state, ENGINE));
  }

  /** The engine asks for a person at this step. */
  public UUID openTask(
      UUID caseId, UUID recordId, String process, String element, int round, String group) {
    return openTask(caseId, recordId, process, element, round, group, DUE);
  }

  /** The same, to be done until then. */
  public UUID openTask(
      UUID caseId,
      UUID recordId,
      String process,
      String element,
      int round,
      String group,
      Instant due) {
    return openTask(caseId, recordId, process, element, page(element), round, group, due);
  }

  /** Several approvers share a page, and so do several scorers. */
  private static String page(String element) {
    if (element.startsWith("approve-")) {
      return "approve";
    }
    return element.startsWith("score-") ? "score-right" : element;
  }

  /** The same on a page of another name. */
  public UUID openTask(
      UUID caseId,
      UUID recordId,
      String process,
      String element,
      String form,
      int round,
      String group) {
    return openTask(caseId, recordId, process, element, form, round, group, DUE);
  }

  private UUID openTask(
      UUID caseId,
      UUID recordId,
      String process,
      String element,
      String form,
      int round,
      String group,
      Instant due) {
    TaskOpened task =
        new TaskOpened(
            process,
            recordId,
            caseId,
            element,
            round,
            form,
            List.of(group),
            List.of(),
            due,
            JOB.incrementAndGet());
    return ((OpenResult.Waiting) as(ENGINE, () -> worklist.open(task))).workItemId();
  }

  /** The same, and this person takes the task at once. */
  public UUID claimedTask(
      UUID caseId, UUID recordId, String process, String element, int round, Actor by) {
    UUID task = openTask(caseId, recordId, process, element, round, by.roles().iterator().next());
    as(by, () -> worklist.claim(task, by));
    return task;
  }

  public static RightNumber invention() {
    return RightNumber.parse(RightKind.INVENTION, "2023104567890");
  }

  public static RightNumber utilityModel() {
    return RightNumber.parse(RightKind.UTILITY_MODEL, "2023223456780");
  }

  public static RightNumber mark() {
    return RightNumber.parse(RightKind.TRADEMARK, "99000001");
  }

  /** What a register says of a right that nothing stands against. */
  public static RegisterFacts inOrder(RightKind kind) {
    LocalDate registered = kind.isPatent() ? null : LocalDate.of(2023, 4, 20);
    return new RegisterFacts(
        "一种示例权利",
        List.of(new Owner(FIRM_NAME, FIRM_CODE)),
        kind.isPatent() ? LocalDate.of(2023, 4, 20) : null,
        kind.isPatent() ? LocalDate.of(2025, 1, 10) : null,
        registered,
        registered,
        null,
        "IN_FORCE",
        kind.isPatent() ? LocalDate.of(2027, 4, 20) : null,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        kind == RightKind.TRADEMARK ? List.of("9") : List.of(),
        List.of());
  }

  public static Actor person(String name, String... roles) {
    return new Actor(new StaffId(name), Set.of(roles), new BranchId("BJ-HD"), false, null);
  }

  public static <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> work) {
    return ActorScope.call(actor, work);
  }
}
