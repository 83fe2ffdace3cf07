package ipledge.web.deeds;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.FIRM_NAME;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;

import ipledge.contract.Contracts;
import ipledge.contract.DocumentKind;
import ipledge.contract.DocumentQueries;
import ipledge.contract.Documents;
import ipledge.contract.FileCheck;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationState;
import ipledge.pledge.Pledges;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BankTime;
import ipledge.testing.Cases;
import ipledge.testing.Closings;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;

/** What is done from the contracts to the order to pay. */
@TestComponent
class PledgeDeeds {

  private static final String FLOW = "loan-origination";
  private static final Actor SUN = person("sun.li", "registrar-clerk");
  private static final Actor XU = person("xu.jing", "disbursement-clerk");

  private final Cases cases;
  private final Closings closings;
  private final Contracts contracts;
  private final FileCheck files;
  private final Documents documents;
  private final DocumentQueries papers;
  private final Pledges pledges;
  private final ApplicationQueries applications;

  PledgeDeeds(
      Cases cases,
      Closings closings,
      Contracts contracts,
      FileCheck files,
      Documents documents,
      DocumentQueries papers,
      Pledges pledges,
      ApplicationQueries applications) {
    this.cases = cases;
    this.closings = closings;
    this.contracts = contracts;
    this.files = files;
    this.documents = documents;
    this.papers = papers;
    this.pledges = pledges;
    this.applications = applications;
  }

  Map<String, Supplier<Deed>> all() {
    return Map.of(
        "POST /api/v1/tasks/{id}/sign-contracts", this::sign,
        "POST /api/v1/tasks/{id}/supply-statement", this::state,
        "POST /api/v1/tasks/{id}/confirm-conditions", this::pay);
  }

  private Deed sign() {
    UUID id = cases.submitted("1500000", Cases.invention());
    cases.approved(id, "1500000");
    ActorScope.run(ENGINE, () -> contracts.prepare(id, ENGINE));
    UUID task = cases.claimedTask(id, id, FLOW, "sign-contracts", 1, LI);
    String signatures =
        as(LI, () -> papers.of(id)).stream()
            .filter(paper -> paper.kind() != DocumentKind.REGISTRATION_FORM)
            .filter(paper -> paper.contractId() != null)
            .map(
                paper ->
                    """
                    {"contractId": "%s", "digest": "%s", "signedOn": "%s",
                     "signedByBorrower": "赵明", "signedForBank": "钱方"}
                    """
                        .formatted(paper.contractId(), paper.digest(), today()))
            .collect(Collectors.joining(","));
    return Deed.on("sign-contracts", task, 1, LI, "{\"signatures\": [" + signatures + "]}");
  }

  private Deed state() {
    UUID id = closings.signed("1500000", today());
    UUID filing = as(ENGINE, () -> pledges.prepare(id, ENGINE)).getFirst();
    UUID task = cases.claimedTask(id, filing, "pledge-registration", "supply-statement", 1, SUN);
    return Deed.on(
        "supply-statement",
        task,
        1,
        SUN,
        """
        {"decision": "SUPPLIED", "statements": [{"rightId": "%s", "paper": "CONTINUE_DESPITE_INVALIDATION",
         "givenBy": "%s", "documentId": "%s", "signedOn": "2026-01-05"}]}
        """
            .formatted(
                as(LI, () -> applications.find(id)).rightIds().getFirst(), FIRM_NAME, paper(id)));
  }

  private Deed pay() {
    UUID id = closings.signed("1200000", today());
    closings.register(id, today());
    cases.enter(id, ApplicationState.CONDITIONS);
    UUID task = cases.claimedTask(id, id, FLOW, "confirm-conditions", 1, XU);
    return Deed.on(
        "confirm-conditions",
        task,
        1,
        XU,
        """
        {"conditions": [], "paymentMethod": "SELF",
         "payee": {"name": "%s", "account": "6225000000000001"}}
        """
            .formatted(FIRM_NAME));
  }

  private UUID paper(UUID id) {
    return as(
        LI,
        () ->
            documents.add(
                id, DocumentKind.STATEMENT, "", files.check("both.pdf", Deeds.PAPER), LI));
  }

  private static LocalDate today() {
    return LocalDate.now(BankTime.ZONE);
  }
}
