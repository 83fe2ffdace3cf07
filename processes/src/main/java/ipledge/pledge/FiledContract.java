package ipledge.pledge;

import ipledge.approval.CaseFacts;
import ipledge.approval.CaseFactsReader;
import ipledge.collateral.Register;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import java.time.Clock;
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

  private final CaseFactsReader facts;
  private final Clock clock;

  FiledContract(CaseFactsReader facts, Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * @throws PledgeRefused if the case has no approved amount
   */
  Terms of(UUID applicationId, Register register) {
    CaseFacts known = facts.read(applicationId);
    Money amount = known.approvedAmount();
    if (amount == null) {
      throw PledgeRefused.notApproved();
    }
    LocalDate today = BankTime.today(clock);
    return new Terms(
        "ZY-%s-%s".formatted(known.application().number(), register.name().charAt(0)),
        amount,
        today,
        known.application().maturity(today));
  }
}
