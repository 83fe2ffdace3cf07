package ipledge.contract;

import ipledge.collateral.Register;
import ipledge.shared.Confidential;
import ipledge.shared.Events;
import ipledge.shared.Money;
import ipledge.shared.MoveNotAllowed;
import ipledge.shared.Percentage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A loan contract, or a pledge contract for one register. */
@Entity
@Table(name = "contract")
class Contract {

  @Id private UUID id;
  @Version private int version;

  @Column(name = "application_id", nullable = false, updatable = false)
  private UUID applicationId;

  @Column(name = "branch_id", nullable = false, updatable = false)
  private String branchId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private ContractKind kind;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private @Nullable Register register;

  @Column(nullable = false, updatable = false)
  private String number;

  @Column(nullable = false, updatable = false)
  private BigDecimal amount;

  @Column(name = "annual_rate", nullable = false, updatable = false)
  private BigDecimal annualRate;

  @Column(name = "performance_from", nullable = false, updatable = false)
  private LocalDate performanceFrom;

  @Column(name = "performance_to", nullable = false, updatable = false)
  private LocalDate performanceTo;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(nullable = false, updatable = false)
  private String terms;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private ContractState state;

  @Column(name = "drawn_up_on", nullable = false, updatable = false)
  private LocalDate drawnUpOn;

  @Column(name = "signed_digest")
  private @Nullable String signedDigest;

  @Column(name = "signed_on")
  private @Nullable LocalDate signedOn;

  @Column(name = "signed_by_borrower")
  private @Nullable String signedByBorrower;

  @Column(name = "signed_for_bank")
  private @Nullable String signedForBank;

  @Column(name = "scan_document_id")
  private @Nullable UUID scanDocumentId;

  @SuppressWarnings("NullAway.Init")
  protected Contract() {}

  /**
   * @param register the register of the pledged rights, null for a loan contract
   * @param written the terms as JSON
   */
  @SuppressWarnings("NullAway.Init")
  Contract(
      UUID id,
      UUID applicationId,
      String branchId,
      @Nullable Register register,
      ContractTerms terms,
      String written,
      Percentage rate,
      LocalDate today) {
    this.id = id;
    this.applicationId = applicationId;
    this.branchId = branchId;
    this.kind = register == null ? ContractKind.LOAN : ContractKind.PLEDGE;
    this.register = register;
    this.number = terms.number();
    this.amount = Money.cny(terms.amount()).amount();
    this.annualRate = rate.fraction();
    this.performanceFrom = terms.from();
    this.performanceTo = terms.to();
    this.terms = written;
    this.state = ContractState.DRAWN_UP;
    this.drawnUpOn = today;
  }

  Events drawnUp() {
    return Events.of(new ContractDrawnUp(id, applicationId, kind, number, Money.cny(amount)));
  }

  /**
   * @param pointer where the signature stands in what was sent
   */
  Events sign(Signature signature, LocalDate today, String pointer) {
    if (signature.signedOn().isAfter(today)) {
      throw ContractRefused.signedInFuture(pointer + "/signedOn");
    }
    if (signature.signedOn().isBefore(drawnUpOn)) {
      throw ContractRefused.signedTooEarly(drawnUpOn.toString(), pointer + "/signedOn");
    }
    if (signature.signedByBorrower().isBlank()) {
      throw ContractRefused.signatoryMissing(pointer + "/signedByBorrower");
    }
    if (signature.signedForBank().isBlank()) {
      throw ContractRefused.signatoryMissing(pointer + "/signedForBank");
    }
    move(ContractState.SIGNED);
    signedDigest = signature.digest();
    signedOn = signature.signedOn();
    signedByBorrower = signature.signedByBorrower().strip();
    signedForBank = signature.signedForBank().strip();
    scanDocumentId = signature.scanDocumentId();
    return Events.of(
        new ContractSigned(
            id,
            applicationId,
            signature.digest(),
            signature.signedOn(),
            new Confidential(signedByBorrower),
            new Confidential(signedForBank),
            Optional.ofNullable(scanDocumentId)));
  }

  /** The case ended without a loan: what nobody signed is void, what was signed is terminated. */
  Events endWithCase() {
    return switch (state) {
      case DRAWN_UP -> {
        move(ContractState.VOID);
        yield Events.of(new ContractVoided(id, applicationId));
      }
      case SIGNED -> {
        move(ContractState.TERMINATED);
        yield Events.of(new ContractTerminated(id, applicationId, number));
      }
      case VOID, TERMINATED -> Events.none();
    };
  }

  UUID id() {
    return id;
  }

  ContractKind kind() {
    return kind;
  }

  String number() {
    return number;
  }

  private void move(ContractState next) {
    if (!state.allows(next)) {
      throw new MoveNotAllowed("contract", state, next);
    }
    state = next;
  }
}
