package ipledge.intake;

import ipledge.collateral.RightPaper;
import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import ipledge.shared.Events;
import ipledge.shared.Money;
import ipledge.shared.MoveNotAllowed;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One wish for a loan against rights, and how far it has come. */
@Entity
@Table(name = "loan_application")
@DynamicUpdate
class LoanApplication {

  @Id private UUID id;
  @Version private int version;

  @Column(nullable = false, updatable = false)
  private String number;

  @Column(name = "branch_id", nullable = false, updatable = false)
  private String branchId;

  @Column(nullable = false, updatable = false)
  private String proposer;

  @Column(name = "enterprise_id", nullable = false)
  private UUID enterpriseId;

  @Column(name = "product_code", nullable = false)
  private String productCode;

  @Column(nullable = false)
  private BigDecimal amount;

  @Column(name = "tenor_months", nullable = false)
  private int tenorMonths;

  @Column(name = "purpose_code", nullable = false)
  private String purposeCode;

  @Column(name = "purpose_text")
  private @Nullable String purposeText;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private ApplicationState state;

  @Enumerated(EnumType.STRING)
  @Column
  private @Nullable Channel channel;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "submitted_at")
  private @Nullable Instant submittedAt;

  @Column(name = "planned_maturity")
  private @Nullable LocalDate plannedMaturity;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "end_reason")
  private @Nullable String endReason;

  @Column(name = "release_id")
  private @Nullable UUID releaseId;

  @Column(name = "profile_id")
  private @Nullable UUID profileId;

  @Column(name = "other_security")
  private @Nullable BigDecimal otherSecurity;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "application_right", joinColumns = @JoinColumn(name = "application_id"))
  @OrderColumn(name = "position")
  @Column(name = "right_id", nullable = false)
  private List<UUID> rightIds = new ArrayList<>();

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "right_use", joinColumns = @JoinColumn(name = "application_id"))
  @MapKeyColumn(name = "right_id")
  @Column(name = "used_since", nullable = false)
  private Map<UUID, LocalDate> usedSince = new HashMap<>();

  @Embedded private @Nullable FinancialColumns financials;

  @SuppressWarnings("NullAway.Init")
  protected LoanApplication() {}

  @SuppressWarnings("NullAway.Init")
  LoanApplication(
      UUID id,
      String number,
      String branchId,
      String proposer,
      ApplicationForm form,
      Instant createdAt) {
    this.id = id;
    this.number = number;
    this.branchId = branchId;
    this.proposer = proposer;
    this.state = ApplicationState.DRAFT;
    this.createdAt = createdAt;
    fill(form);
  }

  Events drafted() {
    return Events.of(new ApplicationDrafted(id, id, number, form()));
  }

  Events edit(ApplicationForm form) {
    if (state != ApplicationState.DRAFT) {
      throw new MoveNotAllowed("application", state, ApplicationState.DRAFT);
    }
    if (form.equals(form())) {
      return Events.none();
    }
    fill(form);
    return Events.of(new ApplicationEdited(id, id, form));
  }

  /**
   * Hands the application in; the planned maturity is fixed from this day on, and so is what the
   * bank knows of the firm.
   *
   * @param profile what is known of the firm now; null as long as nobody said anything
   */
  Events submit(LocalDate today, Instant now, @Nullable UUID profile) {
    if (submittedAt != null) {
      return Events.none();
    }
    DomainEvent moved = move(ApplicationState.SUBMITTED);
    submittedAt = now;
    LocalDate maturity = today.plusMonths(tenorMonths);
    plannedMaturity = maturity;
    profileId = profile;
    return Events.of(
        new ApplicationSubmitted(id, id, maturity, Optional.ofNullable(profile)), moved);
  }

  /** The flow has begun, on the models of this release; an older case knows its release already. */
  Events beginChecks(@Nullable UUID runsOn) {
    if (state == ApplicationState.CHECKING) {
      return Events.none();
    }
    DomainEvent moved = move(ApplicationState.CHECKING);
    if (releaseId == null) {
      releaseId = runsOn;
    }
    return Events.of(new ChecksBegun(id, id, Optional.ofNullable(releaseId)), moved);
  }

  Events enter(ApplicationState next) {
    return state == next ? Events.none() : Events.of(move(next));
  }

  Events decideChannel(Channel decided) {
    if (decided == channel) {
      return Events.none();
    }
    channel = decided;
    return Events.of(new ChannelDecided(id, id, decided));
  }

  /** What was missing came with an answer; a figure that is not given again stays. */
  Events supply(@Nullable FinancialFacts figures, Map<UUID, LocalDate> used) {
    ApplicationForm before = form();
    if (figures != null) {
      financials = new FinancialColumns(figures);
    }
    usedSince.putAll(used);
    ApplicationForm after = form();
    return after.equals(before) ? Events.none() : Events.of(new ApplicationEdited(id, id, after));
  }

  Events askForInformation(String element, int round, String question) {
    if (state == ApplicationState.INFORMATION_NEEDED) {
      return Events.none();
    }
    DomainEvent moved = move(ApplicationState.INFORMATION_NEEDED);
    return Events.of(
        new InformationRequested(id, id, element, round, new Confidential(question)), moved);
  }

  Events handIn(List<RightPaper> papers) {
    if (state.isEnded()) {
      throw new MoveNotAllowed("application", state, state);
    }
    if (papers.isEmpty()) {
      throw ApplicationRefused.papersMissing();
    }
    for (int i = 0; i < papers.size(); i++) {
      if (!rightIds.contains(papers.get(i).rightId())) {
        throw ApplicationRefused.paperOfOtherRight(i);
      }
    }
    return Events.of(
        new PapersHandedIn(id, id, papers.stream().map(RightPaper::paper).distinct().toList()));
  }

  Events turnDown(List<String> reasons, Instant now) {
    if (state == ApplicationState.REFUSED) {
      return Events.none();
    }
    DomainEvent moved = move(ApplicationState.REFUSED);
    end(String.join(",", reasons), now);
    return Events.of(new ApplicationTurnedDown(id, id, reasons), moved);
  }

  Events withdraw(String reason, Instant now) {
    if (state == ApplicationState.WITHDRAWN) {
      return Events.none();
    }
    DomainEvent moved = move(ApplicationState.WITHDRAWN);
    end("withdrawn", now);
    return Events.of(new ApplicationWithdrawn(id, id, new Confidential(reason)), moved);
  }

  boolean isDraft() {
    return state == ApplicationState.DRAFT;
  }

  ApplicationState state() {
    return state;
  }

  ApplicationForm form() {
    return new ApplicationForm(
        enterpriseId,
        productCode,
        Money.cny(amount),
        tenorMonths,
        purposeCode,
        purposeText,
        rightIds,
        usedSince,
        financials == null ? null : financials.facts(),
        otherSecurity == null ? null : Money.cny(otherSecurity));
  }

  UUID id() {
    return id;
  }

  String number() {
    return number;
  }

  String branchId() {
    return branchId;
  }

  String proposer() {
    return proposer;
  }

  int version() {
    return version;
  }

  private void fill(ApplicationForm form) {
    enterpriseId = form.enterpriseId();
    productCode = form.productCode();
    amount = form.amount().amount();
    tenorMonths = form.tenorMonths();
    purposeCode = form.purposeCode();
    purposeText = form.purposeText();
    if (!rightIds.equals(form.rightIds())) {
      rightIds.clear();
      rightIds.addAll(form.rightIds());
    }
    usedSince.clear();
    usedSince.putAll(form.usedSince());
    FinancialFacts figures = form.financials();
    financials = figures == null ? null : new FinancialColumns(figures);
    Money other = form.otherSecurity();
    otherSecurity = other == null ? null : other.amount();
  }

  private void end(String reason, Instant now) {
    endedAt = now;
    endReason = reason;
  }

  private DomainEvent move(ApplicationState next) {
    if (!state.allows(next)) {
      throw new MoveNotAllowed("application", state, next);
    }
    ApplicationState from = state;
    state = next;
    return new ApplicationMoved(id, id, from, next);
  }
}
