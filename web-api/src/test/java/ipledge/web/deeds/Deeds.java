package ipledge.web.deeds;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;

import ipledge.approval.Approvals;
import ipledge.collateral.Paper;
import ipledge.collateral.RightPaper;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.testing.Cases;
import ipledge.web.intake.Book;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/**
 * For every call that changes something, somebody who may make it now, of a record that waits for
 * it. A new endpoint needs its deed here: the tests over the description of the interface say so.
 */
@TestComponent
class Deeds {

  static final byte[] PAPER = "%PDF-1.7 a paper".getBytes(StandardCharsets.US_ASCII);

  private static final String FLOW = "loan-origination";
  private static final Actor ZHANG = person("zhang.min", "investigator");
  private static final Actor WU = person("wu.hao", "credit-reviewer");
  private static final Actor FENG = person("feng.gang", "branch-approver");

  private final Cases cases;
  private final Applications applications;
  private final ApplicationQueries queries;
  private final Approvals approvals;
  private final Counter counter;
  private final Map<String, Supplier<Deed>> deeds = new LinkedHashMap<>();

  Deeds(
      Cases cases,
      Applications applications,
      ApplicationQueries queries,
      Approvals approvals,
      ValueDeeds values,
      PledgeDeeds pledges,
      RegistrarDeeds registrar,
      TimeDeeds times,
      MockMvcTester mvc) {
    this.cases = cases;
    this.applications = applications;
    this.queries = queries;
    this.approvals = approvals;
    this.counter = new Counter(mvc);
    addIntake();
    addJudgements();
    deeds.putAll(values.all());
    deeds.putAll(pledges.all());
    deeds.putAll(registrar.all());
    deeds.putAll(times.all());
  }

  /** By operation; each brings its record to where it waits. */
  Map<String, Supplier<Deed>> all() {
    return Map.copyOf(deeds);
  }

  private void addIntake() {
    add("POST /api/v1/enterprises", this::register);
    add("PUT /api/v1/enterprises/{id}/profile", this::describe);
    add("POST /api/v1/application-imports", this::importFile);
    add("POST /api/v1/applications", this::create);
    add("PUT /api/v1/applications/{id}", this::change);
    add("POST /api/v1/applications/{id}/submission", this::submit);
    add("POST /api/v1/applications/{id}/withdrawal", this::withdraw);
    add("POST /api/v1/applications/{id}/documents", this::addPaper);
    add("POST /api/v1/applications/{id}/papers", this::handIn);
    add("POST /api/v1/applications/{id}/duty-records", this::warn);
    add("POST /api/v1/applications/{id}/precheck", this::precheck);
    add("POST /api/v1/tasks/{id}/supply-information", this::supply);
  }

  private void addJudgements() {
    add("POST /api/v1/tasks/{id}/claim", () -> taken("claim", false));
    add("POST /api/v1/tasks/{id}/release", () -> taken("release", true));
    add("PUT /api/v1/tasks/{id}/draft", this::draft);
    add("POST /api/v1/tasks/{id}/investigate", () -> survey("investigate"));
    add("POST /api/v1/tasks/{id}/co-investigate", () -> survey("co-investigate"));
    add("POST /api/v1/tasks/{id}/review-credit", this::review);
    add("POST /api/v1/tasks/{id}/approve", this::approve);
  }

  private void add(String operation, Supplier<Deed> deed) {
    deeds.put(operation, deed);
  }

  private Deed register() {
    return Deed.of(
        "POST /api/v1/enterprises",
        null,
        LI,
        "{\"id\": \"%s\", \"name\": \"示例科技有限公司\", \"socialCreditCode\": \"%s\"}"
            .formatted(Cases.FIRM, Cases.FIRM_CODE));
  }

  private Deed describe() {
    cases.submitted("1500000", Cases.invention());
    long version = version("enterprises", Cases.FIRM);
    return Deed.of(
            "PUT /api/v1/enterprises/{id}/profile",
            Cases.FIRM,
            LI,
            "{\"industry\": \"OTHER\", \"tags\": []}")
        .at(version);
  }

  private Deed importFile() {
    byte[] file =
        Book.of(
                List.of(
                    List.of(
                        "Application",
                        "Enterprise",
                        "Social credit code",
                        "Product",
                        "Amount (CNY)",
                        "Tenor (months)",
                        "Purpose",
                        "Kind of right",
                        "Number of the right"),
                    List.of(
                        "A",
                        "示例新企业",
                        Cases.codeOfItsOwn(),
                        "IP-PLEDGE",
                        "1500000.00",
                        "12",
                        "RESEARCH",
                        "INVENTION",
                        Cases.ofItsOwn(Cases.invention()).number())))
            .bytes();
    return new Deed("POST /api/v1/application-imports", null, "note=first", LI, null, null, file);
  }

  private Deed create() {
    cases.submitted("1500000", Cases.invention());
    return Deed.of("POST /api/v1/applications", null, LI, form(UUID.randomUUID()));
  }

  private UUID drafted() {
    Deed create = create();
    JsonNode page = Sent.ok(counter.send(create, UUID.randomUUID().toString()));
    return UUID.fromString(page.path("id").asString());
  }

  private Deed change() {
    UUID id = drafted();
    String changed = form(id).replace("1500000.00", "1400000.00");
    return Deed.of("PUT /api/v1/applications/{id}", id, LI, changed)
        .at(version("applications", id));
  }

  private Deed submit() {
    UUID id = drafted();
    return Deed.of("POST /api/v1/applications/{id}/submission", id, LI, "{}")
        .at(version("applications", id));
  }

  private Deed precheck() {
    return Deed.of("POST /api/v1/applications/{id}/precheck", drafted(), LI, null);
  }

  private Deed withdraw() {
    UUID id = cases.submitted("1500000", Cases.invention());
    return Deed.of("POST /api/v1/applications/{id}/withdrawal", id, LI, "{\"reason\": \"不再需要\"}");
  }

  private Deed addPaper() {
    UUID id = cases.submitted("1500000", Cases.invention());
    return new Deed(
        "POST /api/v1/applications/{id}/documents",
        id,
        "kind=STATEMENT&title=first",
        LI,
        null,
        null,
        PAPER);
  }

  private Deed warn() {
    UUID id = cases.submitted("1500000", Cases.invention());
    return Deed.of(
        "POST /api/v1/applications/{id}/duty-records",
        id,
        LI,
        "{\"kind\": \"WARNING\", \"content\": \"订单减少\"}");
  }

  private Deed handIn() {
    UUID id = cases.submitted("1500000", Cases.invention());
    UUID right = as(LI, () -> queries.find(id)).rightIds().getFirst();
    RightPaper paper = cases.paper(id, right, Paper.CO_OWNERS_AGREEMENT, "示例研究院");
    return Deed.of(
        "POST /api/v1/applications/{id}/papers",
        id,
        LI,
        """
        {"papers": [{"rightId": "%s", "paper": "%s", "givenBy": "%s", "documentId": "%s",
          "signedOn": "2026-01-05"}]}
        """
            .formatted(right, paper.paper(), paper.givenBy(), paper.documentId()));
  }

  private Deed supply() {
    UUID id = judged();
    ActorScope.run(
        ENGINE, () -> applications.askForInformation(id, "investigate", 2, "哪个厂?", ENGINE));
    UUID task = cases.claimedTask(id, id, FLOW, "supply-information", 1, LI);
    return decision("supply-information", task, LI, "{\"answer\": \"南厂\", \"documentIds\": []}");
  }

  private Deed taken(String verb, boolean claimed) {
    UUID id = judged();
    UUID task =
        claimed
            ? cases.claimedTask(id, id, FLOW, "investigate", 1, ZHANG)
            : cases.openTask(id, id, FLOW, "investigate", 1, "investigator");
    return Deed.of("POST /api/v1/tasks/{id}/" + verb, task, ZHANG, null);
  }

  private Deed draft() {
    UUID task = taken("release", true).record();
    return Deed.of(
            "PUT /api/v1/tasks/{id}/draft", task, ZHANG, "{\"draft\": {\"opinion\": \"so far\"}}")
        .at(counter.page("/api/v1/tasks/" + task, ZHANG).path("version").asLong());
  }

  private Deed survey(String form) {
    UUID id = judged();
    UUID task = cases.claimedTask(id, id, FLOW, form, 1, ZHANG);
    String points =
        Stream.of(
                "PURPOSE",
                "REPAYMENT_ABILITY",
                "REPAYMENT_METHOD",
                "OWNERSHIP",
                "ENFORCEABILITY",
                "RELATED_PARTY")
            .map("{\"point\": \"%s\", \"satisfied\": true}"::formatted)
            .collect(Collectors.joining(", "));
    String answers =
        counter
            .page("/api/v1/tasks/" + task, ZHANG)
            .at("/context/checklist/items")
            .valueStream()
            .map(item -> "{\"code\": %s, \"answer\": \"MET\"}".formatted(item.path("code")))
            .collect(Collectors.joining(", "));
    return decision(
        form,
        task,
        ZHANG,
        """
        {"decision": "SUPPORT", "factsDigest": "%s", "manner": "ON_SITE", "visitedOn": "2026-01-05",
         "visitedPlace": "plant", "metWith": "the manager", "findings": [%s], "answers": [%s],
         "documentIds": [], "opinion": "sound"}
        """
            .formatted(digest(task, ZHANG), points, answers));
  }

  private Deed review() {
    UUID id = judged();
    cases.enter(id, ApplicationState.CREDIT_REVIEW);
    UUID task = cases.claimedTask(id, id, FLOW, "review-credit", 1, WU);
    return decision(
        "review-credit",
        task,
        WU,
        """
        {"decision": "REJECT", "factsDigest": "%s", "conditions": [],
         "reasons": ["REPAYMENT_ABILITY"], "otherGrounds": [], "opinion": "no"}
        """
            .formatted(digest(task, WU)));
  }

  private Deed approve() {
    UUID id = judged();
    cases.enter(id, ApplicationState.CREDIT_REVIEW);
    cases.enter(id, ApplicationState.APPROVAL);
    UUID task = cases.claimedTask(id, id, FLOW, "approve-branch", 1, FENG);
    return decision(
        "approve",
        task,
        FENG,
        """
        {"decision": "REFUSE", "factsDigest": "%s", "conditions": [],
         "reasons": ["REPAYMENT_ABILITY"], "opinion": "no"}
        """
            .formatted(digest(task, FENG)));
  }

  /** A case that people judge. */
  private UUID judged() {
    UUID id = cases.submitted("1500000", Cases.invention());
    cases.enter(id, ApplicationState.VALUATION);
    as(ENGINE, () -> approvals.decideGreenChannel(id, ENGINE));
    return id;
  }

  private Deed decision(String form, UUID task, Actor by, String body) {
    return Deed.on(
        form, task, counter.page("/api/v1/tasks/" + task, by).path("version").asLong(), by, body);
  }

  private String digest(UUID task, Actor by) {
    return counter.page("/api/v1/tasks/" + task, by).at("/sheet/digest").asString();
  }

  private long version(String collection, UUID id) {
    return counter.page("/api/v1/" + collection + "/" + id, LI).path("version").asLong();
  }

  private static String form(UUID id) {
    return """
        {"id": "%s", "enterpriseId": "%s", "productCode": "IP-PLEDGE", "amount": "1500000.00",
         "tenorMonths": 12, "purposeCode": "WORKING_CAPITAL",
         "rights": [{"kind": "INVENTION", "number": "%s"}]}
        """
        .formatted(id, Cases.FIRM, Cases.ofItsOwn(Cases.invention()).number());
  }
}
