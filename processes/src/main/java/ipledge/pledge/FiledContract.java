package ipledge.pledge;

import ipledge.collateral.Register;
import ipledge.contract.ContractQueries;
import ipledge.contract.ContractQueries.ContractView;
import ipledge.contract.ContractState;
import ipledge.shared.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a filing says of the pledge contract of a case (REG-P08, REG-T06, REG-C03). */
@Component
class FiledContract {

  /**
   * @param amount the secured claim, in yuan
   * @param from first day of the performance period
   * @param to its last day
   */
  record Terms(String number, Money amount, LocalDate from, LocalDate to) {}

  private final ContractQueries contracts;

  FiledContract(ContractQueries contracts) {
    this.contracts = contracts;
  }

  /**
   * @throws PledgeRefused if no signed contract pledges the case's rights in this register
   */
  Terms of(UUID applicationId, Register register) {
    ContractView signed =
        contracts.pledges(applicationId).stream()
            .filter(contract -> contract.register() == register)
            .filter(contract -> contract.state() == ContractState.SIGNED)
            .findFirst()
            .orElseThrow(PledgeRefused::notSigned);
    return new Terms(signed.number(), signed.amount(), signed.from(), signed.to());
  }
}
