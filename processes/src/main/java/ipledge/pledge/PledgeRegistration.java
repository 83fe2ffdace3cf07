package ipledge.pledge;

import ipledge.collateral.Paper;
import ipledge.collateral.Register;
import ipledge.contract.ContractQueries.ContractView;
import ipledge.party.EnterpriseQueries.EnterpriseView;
import ipledge.shared.BankTime;
import ipledge.shared.Confidential;
import ipledge.shared.Events;
import ipledge.shared.Money;
import ipledge.shared.MoveNotAllowed;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One filing with one register for one pledgor of a case. */
@Entity
@Table(name = "pledge_registration")
class PledgeRegistration {

  @Id private UUID id;
  @Version private int version;

  @Column(name = "application_id", nullable = false, updatable = false)
  private UUID applicationId;

  @Column(name = "branch_id", nullable = false, updatable = false)
  private String branchId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Register register;

  @Column(name = "pledgor_id", nullable = false, updatable = false)
  private UUID pledgorId;

  @Column(name = "pledgor_name", nullable = false, updatable = false)
  private String pledgorName;

  @Column(name = "pledgor_code", nullable = false, updatable = false)
  private String pledgorCode;

  @Column(name = "contract_no", nullable = false, updatable = false)
  private String contractNo;

  @Column(nullable = false, updatable = false)
  private BigDecimal amount;

  @Column(name = "performance_from", nullable = false, updatable = false)
  private LocalDate performanceFrom;

  @Column(name = "performance_to", nullable = false, updatable = false)
  private LocalDate performanceTo;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private PledgeState state;

  @Column(name = "sent_key")
  private @Nullable String sentKey;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  @Embedded private AwaitedAnswer awaited = new AwaitedAnswer();

  @Column(name = "filing_no")
  private @Nullable String filingNo;

  @Column(name = "correction_deadline")
  private @Nullable LocalDate correctionDeadline;

  @Column private @Nullable String ground;

  @Column(name = "registration_no")
  private @Nullable String registrationNo;

  @Column(name = "certificate_no")
  private @Nullable String certificateNo;

  @Column(name = "registered_on")
  private @Nullable LocalDate registeredOn;

  @Column(name = "term_to")
  private @Nullable LocalDate termTo;

  @Column(name = "certificate_recorded_at")
  private @Nullable Instant certificateRecordedAt;

  @Column(name = "ending_asked_at")
  private @Nullable Instant endingAskedAt;

  @Column(name = "ended_on")
  private @Nullable LocalDate endedOn;

  @Column(name = "cancellation_refusal")
  private @Nullable String cancellationRefusal;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @SuppressWarnings("NullAway.Init")
  protected PledgeRegistration() {}

  @SuppressWarnings("NullAway.Init")
  PledgeRegistration(
      UUID id,
      UUID applicationId,
      String branchId,
      Register register,
      EnterpriseView pledgor,
      ContractView contract) {
    this.id = id;
    this.applicationId = applicationId;
    this.branchId = branchId;
    this.register = register;
    this.pledgorId = pledgor.id();
    this.pledgorName = pledgor.name();
    this.pledgorCode = pledgor.socialCreditCode();
    this.contractNo = contract.number();
    this.amount = contract.amount().amount();
    this.performanceFrom = contract.from();
    this.performanceTo = contract.to();
    this.state = PledgeState.DRAFT;
  }

  Events prepared(List<UUID> rightIds) {
    return Events.of(
        new FilingPrepared(
            id, applicationId, register, contractNo, Money.cny(amount), List.copyOf(rightIds)));
  }

  Events prechecked(PrecheckResult result, List<String> grounds) {
    switch (result) {
      case READY -> move(PledgeState.READY);
      case FAILED -> move(PledgeState.PRECHECK_FAILED);
      case STATEMENT_NEEDED -> requireState(PledgeState.DRAFT, PledgeState.DRAFT);
    }
    return Events.of(new FilingPrechecked(id, applicationId, result, grounds));
  }

  /** With no paper, only the register had to change. */
  Events attached(List<Paper> papers) {
    return Events.of(
        papers.isEmpty()
            ? new RegisterChangeReported(id, applicationId)
            : new StatementsSupplied(id, applicationId, papers));
  }

  /** How the filing goes out under this key; {@link #sent} then writes the intent down. */
  Sending sending(String key) {
    boolean expected =
        state == PledgeState.READY
            || state == PledgeState.SUBMITTED
            || state == PledgeState.CORRECTION_REQUESTED;
    if (!expected || endingAskedAt != null) {
      return Sending.NOT;
    }
    return key.equals(sentKey) ? Sending.AGAIN : Sending.FIRST;
  }

  /**
   * @param answerDue when the registrar's time to answer is over
   */
  Events sent(String key, Instant now, Instant answerDue) {
    if (key.equals(sentKey)) {
      return Events.none();
    }
    if (state == PledgeState.READY) {
      move(PledgeState.SUBMITTED);
    }
    sentKey = key;
    sentAt = now;
    awaited.from(answerDue);
    return Events.of(new FilingSent(id, applicationId, key));
  }

  /** The registrar has what was sent; what it says of it comes later. */
  Events accepted(String number) {
    if (state == PledgeState.ACCEPTED) {
      return Events.none();
    }
    filingNo = number;
    move(PledgeState.ACCEPTED);
    return Events.of(new FilingAccepted(id, applicationId, number));
  }

  /** Whether the registrar owes an answer: it was sent, and the bank still wants it. */
  boolean isAwaited() {
    return (state == PledgeState.SUBMITTED || state == PledgeState.ACCEPTED)
        && endingAskedAt == null;
  }

  boolean isToAsk(Instant now) {
    return isAwaited() && awaited.isToAsk(now);
  }

  Events ask(Instant now) {
    Instant due = awaited.dueAt();
    if (!awaited.ask(now) || due == null) {
      return Events.none();
    }
    LocalDate limit = BankTime.lastDay(due);
    return Events.of(new RegistrarLate(id, applicationId, register, limit));
  }

  /** The registrar was asked; the task is done even where it has answered meanwhile. */
  Events asked(int round, String text, LocalDate again) {
    awaited.asked(again.atStartOfDay(BankTime.ZONE).toInstant());
    return Events.of(new RegistrarAsked(id, applicationId, round, new Confidential(text), again));
  }

  int inquiries() {
    return awaited.inquiries();
  }

  Events correctionAsked(List<String> codes, LocalDate deadline) {
    if (state == PledgeState.CORRECTION_REQUESTED) {
      return Events.none();
    }
    move(PledgeState.CORRECTION_REQUESTED);
    awaited.end();
    correctionDeadline = deadline;
    return Events.of(new CorrectionAsked(id, applicationId, codes, deadline));
  }

  Events registered(RegistrarAnswer.Registered told) {
    if (state == PledgeState.REGISTERED) {
      return Events.none();
    }
    move(PledgeState.REGISTERED);
    awaited.end();
    registrationNo = told.registrationNo();
    certificateNo = told.certificateNo();
    registeredOn = told.registeredOn();
    termTo = told.termTo();
    return Events.of(
        new PledgeRegistered(
            id,
            applicationId,
            told.registrationNo(),
            told.certificateNo(),
            told.registeredOn(),
            told.termTo()));
  }

  Events refused(String firstGround, List<String> codes) {
    if (state == PledgeState.REFUSED) {
      return Events.none();
    }
    move(PledgeState.REFUSED);
    awaited.end();
    ground = firstGround;
    return Events.of(new RegistrationRefused(id, applicationId, firstGround, codes));
  }

  /** No longer with the registrar: at our wish, or else because it was not corrected in time. */
  Events withdrawn() {
    if (state == PledgeState.WITHDRAWN || state == PledgeState.DEEMED_WITHDRAWN) {
      return Events.none();
    }
    if (endingAskedAt != null) {
      move(PledgeState.WITHDRAWN);
      return Events.of(new FilingWithdrawn(id, applicationId));
    }
    move(PledgeState.DEEMED_WITHDRAWN);
    return Events.of(new FilingDeemedWithdrawn(id, applicationId));
  }

  /** A correction that we never heard back of arrived, and was decided. */
  Events decidedAfterAll() {
    move(PledgeState.ACCEPTED);
    return Events.of(new FilingAccepted(id, applicationId, String.valueOf(filingNo)));
  }

  Events resubmit(int round, String text, List<UUID> documentIds) {
    requireState(PledgeState.CORRECTION_REQUESTED, PledgeState.ACCEPTED);
    return Events.of(
        new FilingCorrected(id, applicationId, round, new Confidential(text), documentIds));
  }

  /** Given up: taken back from the registrar, or never sent. */
  Events abandon(String text, List<UUID> documentIds, Instant now) {
    if (state == PledgeState.CORRECTION_REQUESTED) {
      endingAskedAt = now;
    }
    if (state == PledgeState.DRAFT) {
      move(PledgeState.WITHDRAWN);
    }
    return Events.of(new FilingAbandoned(id, applicationId, new Confidential(text), documentIds));
  }

  Events recordCertificate(Instant now) {
    if (certificateNo == null) {
      throw new MoveNotAllowed("pledge-registration", state, PledgeState.REGISTERED);
    }
    if (certificateRecordedAt != null) {
      return Events.none();
    }
    certificateRecordedAt = now;
    return Events.of(new CertificateRecorded(id, applicationId, certificateNo));
  }

  Events close(Instant now) {
    if (closedAt != null) {
      return Events.none();
    }
    closedAt = now;
    return Events.of(new FilingClosed(id, applicationId, state));
  }

  /** The case is over: what never left is withdrawn at once, the rest is the registrar's to end. */
  Events endWithCase(Instant now) {
    PledgeState from = state;
    switch (state) {
      case DRAFT, PRECHECK_FAILED, READY -> {
        endingAskedAt = now;
        move(PledgeState.WITHDRAWN);
        return Events.of(new FilingWithdrawn(id, applicationId));
      }
      case REGISTERED -> move(PledgeState.CANCEL_PENDING);
      case SUBMITTED, ACCEPTED, CORRECTION_REQUESTED -> {
        if (endingAskedAt != null) {
          return Events.none();
        }
      }
      case DEEMED_WITHDRAWN, REFUSED, WITHDRAWN, CANCEL_PENDING, CANCELLED -> {
        return Events.none();
      }
    }
    endingAskedAt = now;
    return Events.of(new FilingEndingAsked(id, applicationId, from));
  }

  Events cancelled(LocalDate day) {
    if (state == PledgeState.CANCELLED) {
      return Events.none();
    }
    move(PledgeState.CANCELLED);
    cancellationRefusal = null;
    endedOn = day;
    return Events.of(new PledgeCancelled(id, applicationId, day));
  }

  Events cancellationRefused(String code) {
    requireState(PledgeState.CANCEL_PENDING, PledgeState.CANCEL_PENDING);
    cancellationRefusal = code;
    return Events.of(new CancellationRefused(id, applicationId, code));
  }

  Events cancellationSettled(String decision, String text, List<UUID> documentIds) {
    requireState(PledgeState.CANCEL_PENDING, PledgeState.CANCELLED);
    cancellationRefusal = null;
    return Events.of(
        new CancellationSettled(id, applicationId, decision, new Confidential(text), documentIds));
  }

  UUID id() {
    return id;
  }

  int version() {
    return version;
  }

  UUID applicationId() {
    return applicationId;
  }

  String branchId() {
    return branchId;
  }

  String contractNo() {
    return contractNo;
  }

  Register register() {
    return register;
  }

  PledgeState state() {
    return state;
  }

  boolean endingAsked() {
    return endingAskedAt != null;
  }

  String pledgorName() {
    return pledgorName;
  }

  String pledgorCode() {
    return pledgorCode;
  }

  LocalDate performanceTo() {
    return performanceTo;
  }

  private void requireState(PledgeState required, PledgeState wanted) {
    if (state != required) {
      throw new MoveNotAllowed("pledge-registration", state, wanted);
    }
  }

  private void move(PledgeState next) {
    if (!state.allows(next)) {
      throw new MoveNotAllowed("pledge-registration", state, next);
    }
    state = next;
  }
}
