package ipledge.loan;

import ipledge.shared.Events;
import ipledge.shared.MoveNotAllowed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One order to pay a loan out, by round; a refused one is followed by a new one. */
@Entity
@Table(name = "disbursement")
class Disbursement {

  @Id private UUID id;
  @Version private int version;

  @Column(name = "loan_id", nullable = false, updatable = false)
  private UUID loanId;

  @Column(name = "application_id", nullable = false, updatable = false)
  private UUID applicationId;

  @Column(name = "branch_id", nullable = false, updatable = false)
  private String branchId;

  @Column(nullable = false, updatable = false)
  private int round;

  @Enumerated(EnumType.STRING)
  @Column(name = "payment_method", nullable = false, updatable = false)
  private PaymentMethod paymentMethod;

  @Column(name = "payee_name", nullable = false, updatable = false)
  private String payeeName;

  @Column(name = "payee_code", nullable = false, updatable = false)
  private String payeeCode;

  @Column(name = "payee_account", updatable = false)
  private @Nullable String payeeAccount;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private DisbursementState state;

  @Column(name = "request_key")
  private @Nullable String requestKey;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  @Column(name = "order_no")
  private @Nullable String orderNo;

  @Column(name = "paid_to")
  private @Nullable String paidTo;

  @Column(name = "booked_on")
  private @Nullable LocalDate bookedOn;

  @Column private @Nullable String reason;

  @SuppressWarnings("NullAway.Init")
  protected Disbursement() {}

  /**
   * @param payeeCode the payee's unified social credit code
   */
  @SuppressWarnings("NullAway.Init")
  Disbursement(
      UUID id,
      Loan loan,
      UUID applicationId,
      int round,
      PaymentMethod method,
      Payee payee,
      String payeeCode) {
    this.id = id;
    this.loanId = loan.id();
    this.applicationId = applicationId;
    this.branchId = loan.branchId();
    this.round = round;
    this.paymentMethod = method;
    this.payeeName = payee.name().strip();
    this.payeeCode = payeeCode;
    this.payeeAccount = payee.account();
    this.state = DisbursementState.CONFIRMED;
  }

  /** Before the first attempt; later ones change nothing. */
  Events send(String key, Instant now) {
    if (state == DisbursementState.SENT) {
      return Events.none();
    }
    move(DisbursementState.SENT);
    requestKey = key;
    sentAt = now;
    return Events.of(new DisbursementSent(loanId, applicationId, key, round));
  }

  void paid(String order, String account, LocalDate on) {
    move(DisbursementState.PAID);
    orderNo = order;
    paidTo = account;
    bookedOn = on;
  }

  Events refuse(String code) {
    if (state == DisbursementState.REFUSED) {
      return Events.none();
    }
    move(DisbursementState.REFUSED);
    reason = code;
    return Events.of(new DisbursementDenied(loanId, applicationId, code, round));
  }

  DisbursementState state() {
    return state;
  }

  String reason() {
    return String.valueOf(reason);
  }

  String payeeName() {
    return payeeName;
  }

  String payeeCode() {
    return payeeCode;
  }

  @Nullable String payeeAccount() {
    return payeeAccount;
  }

  private void move(DisbursementState next) {
    if (!state.allows(next)) {
      throw new MoveNotAllowed("disbursement", state, next);
    }
    state = next;
  }
}
