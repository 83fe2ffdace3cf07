package ipledge.loan;

import ipledge.contract.ContractQueries.ContractView;
import ipledge.shared.Events;
import ipledge.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One tranche of what a case borrows. */
@Entity
@Table(name = "loan")
class Loan {

  @Id private UUID id;
  @Version private int version;

  @Column(name = "application_id", nullable = false, updatable = false)
  private UUID applicationId;

  @Column(name = "branch_id", nullable = false, updatable = false)
  private String branchId;

  @Column(nullable = false, updatable = false)
  private int tranche;

  @Column(nullable = false, updatable = false)
  private String number;

  @Column(name = "contract_id", nullable = false, updatable = false)
  private UUID contractId;

  @Column(nullable = false, updatable = false)
  private BigDecimal amount;

  @Column(name = "annual_rate", nullable = false, updatable = false)
  private BigDecimal annualRate;

  @Column(nullable = false, updatable = false)
  private LocalDate maturity;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private LoanState state;

  @Column(name = "drawn_down_on")
  private @Nullable LocalDate drawnDownOn;

  @SuppressWarnings("NullAway.Init")
  protected Loan() {}

  @SuppressWarnings("NullAway.Init")
  Loan(UUID id, String branchId, int tranche, String number, ContractView contract) {
    this.id = id;
    this.applicationId = contract.applicationId();
    this.branchId = branchId;
    this.tranche = tranche;
    this.number = number;
    this.contractId = contract.id();
    this.amount = contract.amount().amount();
    this.annualRate = contract.annualRate().fraction();
    this.maturity = contract.to();
    this.state = LoanState.ORDERED;
  }

  Events confirmed(PaymentMethod method, String payeeCode, int round) {
    return Events.of(
        new ConditionsConfirmed(id, applicationId, number, amount(), method, payeeCode, round));
  }

  /** CRD-36: the sum that was paid is the sum that is owed. */
  Events disbursed(String orderNo, LocalDate bookedOn) {
    if (state == LoanState.ACTIVE) {
      return Events.none();
    }
    state = LoanState.ACTIVE;
    drawnDownOn = bookedOn;
    return Events.of(new LoanDisbursed(id, applicationId, number, amount(), orderNo, bookedOn));
  }

  UUID id() {
    return id;
  }

  String branchId() {
    return branchId;
  }

  int tranche() {
    return tranche;
  }

  String number() {
    return number;
  }

  Money amount() {
    return Money.cny(amount);
  }
}
