package ipledge.stories;

import static ipledge.stories.People.FENG;
import static ipledge.stories.People.HAN;
import static ipledge.stories.People.LI;
import static ipledge.stories.People.WU;
import static ipledge.stories.People.XU;
import static ipledge.stories.People.ZHANG;
import static ipledge.stories.People.ZHAO;
import static ipledge.stories.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipledge.approval.DutyRecords;
import ipledge.approval.Survey;
import ipledge.collateral.OtherGround;
import ipledge.collateral.Paper;
import ipledge.collateral.RightPaper;
import ipledge.contract.ContractQueries.ContractView;
import ipledge.contract.DocumentKind;
import ipledge.contract.DocumentQueries.DocumentView;
import ipledge.contract.Signature;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.ApplicationState;
import ipledge.loan.ConditionAnswer;
import ipledge.loan.ConditionKind;
import ipledge.loan.Payee;
import ipledge.loan.PaymentMethod;
import ipledge.rulebook.Checklist;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.testing.Surveyed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One case and the steps that people take in it. A step waits until the flow asks for it, takes the
 * task and does it; the case is returned, so that a story reads as it happens.
 */
public final class Case {

  private static final String CONDITION = "Insure the plant";

  private final Bank bank;
  private final UUID id;
  private final Firm firm;
  private final Money asked;

  Case(Bank bank, UUID id, Firm firm, Money asked) {
    this.bank = bank;
    this.id = id;
    this.firm = firm;
    this.asked = asked;
  }

  public UUID id() {
    return id;
  }

  public Firm firm() {
    return firm;
  }

  /** The steps by which a value is found. */
  public Valuing valuing() {
    return new Valuing(bank, this);
  }

  /** The steps around a filing with a register. */
  public Filing filing() {
    return new Filing(bank, this);
  }

  /** The one right is valued at six million and confirmed by a second person. */
  public Case valued() {
    return valuing().score().confirm();
  }

  public Case investigated() {
    return investigate("SUPPORT", null);
  }

  public Case coInvestigated() {
    return coInvestigate("SUPPORT", null);
  }

  public Case recommended() {
    return review("RECOMMEND", null);
  }

  public Case approved() {
    return approve("approve-branch", FENG, "APPROVE", null);
  }

  /** From the valued case to the approved one, in the branch. */
  public Case judged() {
    return investigated().coInvestigated().recommended().approved();
  }

  /**
   * @param question with which the case is returned, if it is
   */
  public Case investigate(String decision, @Nullable String question) {
    return survey("investigate", ZHANG, decision, question);
  }

  /** Somebody takes the task that waits at a step; the story does it later. */
  public UUID claimed(String element, Actor by) {
    UUID task = bank.people.awaitTask(id, element);
    as(by, () -> bank.worklist.claim(task, by));
    return task;
  }

  /** The first investigator hands in, for a claimed task, a survey that the story made. */
  public Case investigate(UUID task, Survey survey) {
    UUID _ =
        as(
            ZHANG,
            () ->
                bank.approvals.investigate(
                    task, "investigate", "SUPPORT", facts(), survey, "Found so", null, ZHANG));
    return this;
  }

  /** The branch approves, for a claimed task, the case that it read. */
  public Case approve(UUID task, String digest) {
    UUID _ =
        as(
            FENG,
            () ->
                bank.approvals.approve(
                    task,
                    "APPROVE",
                    digest,
                    asked,
                    List.of(CONDITION),
                    List.of(),
                    "Decided",
                    null,
                    FENG));
    return this;
  }

  /** Somebody puts a warning, a dissent or an outside instruction on record. */
  public UUID recorded(DutyRecords.Entry entry, Actor by) {
    return as(by, () -> bank.records.record(id, entry, by.as(by.roles().iterator().next())));
  }

  /**
   * @param question with which the case is returned, if it is
   */
  public Case coInvestigate(String decision, @Nullable String question) {
    return survey("co-investigate", ZHAO, decision, question);
  }

  /**
   * @param question with which the case is returned, if it is
   */
  public Case review(String decision, @Nullable String question) {
    return does(
        "review-credit",
        WU,
        task ->
            bank.approvals.review(
                task,
                decision,
                facts(),
                asked,
                List.of(CONDITION),
                decision.equals("REJECT") ? List.of("REPAYMENT_ABILITY") : List.of(),
                decision.equals("RECOMMEND") ? otherGrounds(null) : List.of(),
                "Considered",
                question,
                WU));
  }

  /** The reviewer knows of something that no table sees, and says no. */
  public Case rejectedFor(String otherGround) {
    return does(
        "review-credit",
        WU,
        task ->
            bank.approvals.review(
                task,
                "REJECT",
                facts(),
                null,
                List.of(),
                List.of("OWNERSHIP"),
                otherGrounds(otherGround),
                "Considered",
                null,
                WU));
  }

  /**
   * @param question with which the case is returned, if it is
   */
  public Case approveInBranch(String decision, @Nullable String question) {
    return approve("approve-branch", FENG, decision, question);
  }

  /**
   * @param question with which the case is returned, if it is
   */
  public Case approveAtHeadOffice(String decision, @Nullable String question) {
    return approve("approve-head-office", HAN, decision, question);
  }

  public Case suppliedInformation(String answer) {
    return does(
        "supply-information",
        LI,
        task -> bank.answers.supply(task, answer, List.of(), List.of(), null, Map.of(), LI));
  }

  /** The paper that the check of the rights asks for, about the case's first right. */
  public Case suppliedPaper(Paper paper, String givenBy) {
    return does(
        "supply-information",
        LI,
        task ->
            bank.answers.supply(
                task,
                "It is attached",
                List.of(),
                List.of(paper(view().rightIds().getFirst(), paper, givenBy)),
                null,
                Map.of(),
                LI));
  }

  /** What the check of the rights asks for is not to be had. */
  public Case deniedInformation(String reason) {
    return does("supply-information", LI, task -> bank.answers.deny(task, reason, LI));
  }

  /** A paper that was uploaded to the case. */
  RightPaper paper(UUID rightId, Paper paper, String givenBy) {
    byte[] scan = "%PDF-1.7 a scan".getBytes(StandardCharsets.US_ASCII);
    UUID document =
        as(
            LI,
            () ->
                bank.papers.add(
                    id,
                    DocumentKind.STATEMENT,
                    paper.name(),
                    bank.files.check("scan.pdf", scan),
                    LI));
    return new RightPaper(rightId, paper, givenBy, document, today());
  }

  /** The answer brings the figures that were missing. */
  public Case suppliedFigures() {
    return does(
        "supply-information",
        LI,
        task ->
            bank.answers.supply(
                task,
                "The figures of last year",
                List.of(),
                List.of(),
                Loan.FIGURES,
                Map.of(),
                LI));
  }

  /** Both sides sign what was printed: each paper's digest is taken from its own bytes. */
  public Case signed() {
    return does(
        "sign-contracts",
        LI,
        task -> bank.contracts.sign(task, contracts().stream().map(this::signature).toList(), LI));
  }

  /** Every condition is met; the borrower is paid. */
  public Case conditionsConfirmed() {
    return conditionsConfirmed(
        new Payee(firm.name(), firm.code(), firm.account()), PaymentMethod.SELF);
  }

  public Case conditionsConfirmed(Payee payee, PaymentMethod method) {
    return does(
        "confirm-conditions",
        XU,
        task -> bank.loans.confirmConditions(task, conditions(), payee, method, XU));
  }

  /** The borrower wants the loan no longer. */
  public Case withdrawn() {
    as(LI, () -> bank.applications.withdraw(id, "The firm found the money elsewhere", LI));
    return this;
  }

  /** Waits for a step without taking it. */
  public Case asks(String element) {
    bank.people.awaitTask(id, element);
    return this;
  }

  public Case is(ApplicationState state) {
    bank.people.awaitState(id, state);
    return this;
  }

  /** Waits until the engine has completed these elements of the case's own flow. */
  public Case completed(String... elements) {
    await()
        .atMost(People.DEADLINE)
        .untilAsserted(() -> assertThat(bank.engine.completedBy(id)).contains(elements));
    return this;
  }

  /** Waits until of the step that is late its people and their deputies heard, each once. */
  public Case reminded() {
    await()
        .atMost(People.DEADLINE)
        .untilAsserted(
            () ->
                assertThat(bank.books.notices(id))
                    .doesNotHaveDuplicates()
                    .anySatisfy(notice -> assertThat(notice).endsWith(" REMINDER"))
                    .anySatisfy(notice -> assertThat(notice).endsWith(" DEPUTY")));
    return this;
  }

  public ApplicationView view() {
    return bank.people.find(id);
  }

  /** The contracts as they stand, the loan contract first. */
  public List<ContractView> contracts() {
    return as(LI, () -> bank.contractQueries.of(id));
  }

  public List<DocumentView> documents() {
    return as(LI, () -> bank.documents.of(id));
  }

  public byte[] content(DocumentView document) {
    return as(LI, () -> bank.documents.content(document.id()));
  }

  Case does(String element, Actor by, Function<UUID, UUID> work) {
    bank.people.does(id, element, by, work);
    return this;
  }

  private Case survey(String form, Actor by, String decision, @Nullable String question) {
    return does(
        form,
        by,
        task ->
            bank.approvals.investigate(
                task, form, decision, facts(), onSite(), "Seen on the spot", question, by));
  }

  /** By the checklist of the case's own day, all of it met. */
  public Survey onSite() {
    return Surveyed.onSite(checklist(), today());
  }

  /** By which the case is surveyed. */
  public Checklist checklist() {
    ApplicationView application = view();
    return bank.checklists.require(application.productCode(), application.ruleDay(today()));
  }

  private Case approve(String element, Actor by, String decision, @Nullable String question) {
    List<String> reasons = decision.equals("REFUSE") ? List.of("PURPOSE") : List.of();
    return does(
        element,
        by,
        task ->
            bank.approvals.approve(
                task,
                decision,
                facts(),
                asked,
                List.of(CONDITION),
                reasons,
                "Decided",
                question,
                by));
  }

  /** The answer to ground 12 for every right of the case. */
  private List<OtherGround> otherGrounds(@Nullable String found) {
    return view().rightIds().stream()
        .map(right -> new OtherGround(right, found != null, found))
        .toList();
  }

  private Signature signature(ContractView contract) {
    DocumentView text =
        bank.documents.of(id).stream()
            .filter(paper -> contract.id().equals(paper.contractId()))
            .filter(paper -> paper.kind() != DocumentKind.REGISTRATION_FORM)
            .findFirst()
            .orElseThrow();
    return new Signature(
        contract.id(), sha256(bank.documents.content(text.id())), today(), "Zhou Xin", "Li Na");
  }

  private List<ConditionAnswer> conditions() {
    return bank.conditions.of(id, today()).stream()
        .filter(condition -> condition.kind() == ConditionKind.APPROVAL)
        .map(condition -> new ConditionAnswer(condition.position(), true, "Seen"))
        .toList();
  }

  private String facts() {
    return bank.facts.read(id).digest();
  }

  private LocalDate today() {
    return BankTime.today(bank.clock);
  }

  /** SHA-256 in hexadecimal. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
