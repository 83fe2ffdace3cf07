package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.contract.ContractKind;
import ipledge.contract.ContractQueries;
import ipledge.contract.ContractQueries.ContractView;
import ipledge.contract.DocumentKind;
import ipledge.contract.DocumentQueries;
import ipledge.contract.DocumentQueries.DocumentView;
import ipledge.shared.Money;
import ipledge.web.view.CaseDocument;
import ipledge.web.view.CaseDocuments;
import ipledge.worklist.TaskView;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The contracts to be signed, each with its text. */
@Component
class ContractContext implements TaskContext {

  private static final Set<DocumentKind> TEXTS =
      Set.of(DocumentKind.LOAN_CONTRACT, DocumentKind.PLEDGE_CONTRACT);

  private final ContractQueries contracts;
  private final DocumentQueries documents;
  private final CaseDocuments shown;

  ContractContext(ContractQueries contracts, DocumentQueries documents, CaseDocuments shown) {
    this.contracts = contracts;
    this.documents = documents;
    this.shown = shown;
  }

  /**
   * A contract to sign.
   *
   * @param amount principal in yuan
   * @param document what is signed
   */
  record ContractToSign(
      UUID id,
      ContractKind kind,
      String number,
      String counterparty,
      Money amount,
      CaseDocument document) {}

  /** The page's context. */
  record Context(List<ContractToSign> contracts, List<CaseDocument> documents) {}

  @Override
  public Set<String> forms() {
    return Set.of("sign-contracts");
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    UUID application = task.item().caseId();
    List<DocumentView> papers = documents.of(application);
    String borrower = facts.enterprise().name();
    return new Context(
        contracts.of(application).stream()
            .map(contract -> toSign(contract, borrower, papers))
            .toList(),
        papers.stream().map(shown::shown).toList());
  }

  private ContractToSign toSign(ContractView contract, String borrower, List<DocumentView> papers) {
    DocumentView text =
        papers.stream()
            .filter(paper -> contract.id().equals(paper.contractId()))
            .filter(paper -> paper.generated() && TEXTS.contains(paper.kind()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("a contract has no text"));
    return new ContractToSign(
        contract.id(),
        contract.kind(),
        contract.number(),
        borrower,
        contract.amount(),
        shown.shown(text));
  }
}
