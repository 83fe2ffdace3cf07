package ipledge.pledge;

import ipledge.collateral.Register;
import ipledge.contract.ContractContents;
import ipledge.contract.ContractQueries;
import ipledge.contract.ContractQueries.ContractView;
import ipledge.contract.ContractState;
import ipledge.contract.ContractTerms;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The pledge contracts that filings rest on (REG-P08, REG-T06, REG-C03). */
@Component
class FiledContract {

  private final ContractQueries contracts;
  private final ContractContents contents;

  FiledContract(ContractQueries contracts, ContractContents contents) {
    this.contracts = contracts;
    this.contents = contents;
  }

  /**
   * Every pledge contract of a case, one for each register and pledgor.
   *
   * @throws PledgeRefused if there is none, or one is not signed
   */
  List<ContractView> signed(UUID applicationId) {
    List<ContractView> all = contracts.pledges(applicationId);
    if (all.isEmpty()
        || all.stream().anyMatch(contract -> contract.state() != ContractState.SIGNED)) {
      throw PledgeRefused.notSigned();
    }
    return all;
  }

  /** What a contract pledges, in its order. */
  static List<UUID> rights(ContractView contract) {
    return contract.terms().rights().stream().map(ContractTerms.PledgedRight::rightId).toList();
  }

  static Register register(ContractView contract) {
    return Objects.requireNonNull(contract.register(), "a pledge contract is for a register");
  }

  /** What the filing's contract does not state about a right; everything if it is not signed. */
  boolean isComplete(PledgeRegistration filing, UUID rightId) {
    return contracts.pledges(filing.applicationId()).stream()
        .filter(contract -> contract.number().equals(filing.contractNo()))
        .filter(contract -> contract.state() == ContractState.SIGNED)
        .anyMatch(contract -> contents.missing(contract, filing.register(), rightId).isEmpty());
  }
}
