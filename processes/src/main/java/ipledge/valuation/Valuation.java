package ipledge.valuation;

import ipledge.shared.Confidential;
import ipledge.shared.Events;
import ipledge.shared.Money;
import ipledge.shared.MoveNotAllowed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The valuation of one right for one case. */
@Entity
@Table(name = "valuation")
class Valuation {

  @Id private UUID id;
  @Version private int version;

  @Column(name = "application_id", nullable = false, updatable = false)
  private UUID applicationId;

  @Column(name = "branch_id", nullable = false, updatable = false)
  private String branchId;

  @Column(name = "right_id", nullable = false, updatable = false)
  private UUID rightId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private ValuationState state;

  @Enumerated(EnumType.STRING)
  @Column
  private @Nullable ValuationRoute route;

  @Enumerated(EnumType.STRING)
  @Column
  private @Nullable ValuationRoute alternative;

  @Enumerated(EnumType.STRING)
  @Column(name = "rerouted_from")
  private @Nullable ValuationRoute reroutedFrom;

  @Column(name = "rerouted_by")
  private @Nullable String reroutedBy;

  @Column(name = "reroute_reason")
  private @Nullable String rerouteReason;

  @Enumerated(EnumType.STRING)
  @Column
  private @Nullable ValuationMethod method;

  @Column(name = "proposed_value")
  private @Nullable BigDecimal proposedValue;

  @Column(name = "proposed_by")
  private @Nullable String proposedBy;

  @Column(name = "value_date")
  private @Nullable LocalDate valueDate;

  @Column(name = "valid_until")
  private @Nullable LocalDate validUntil;

  @Column(name = "confirmed_by")
  private @Nullable String confirmedBy;

  @Column(name = "confirmed_at")
  private @Nullable Instant confirmedAt;

  @SuppressWarnings("NullAway.Init")
  protected Valuation() {}

  @SuppressWarnings("NullAway.Init")
  Valuation(UUID id, UUID applicationId, String branchId, UUID rightId) {
    this.id = id;
    this.applicationId = applicationId;
    this.branchId = branchId;
    this.rightId = rightId;
    this.state = ValuationState.REQUESTED;
  }

  Events requested() {
    return Events.of(new ValuationRequested(id, applicationId, rightId));
  }

  /**
   * @param allowedInstead what an appraiser may take in its place, if anything
   */
  Events route(ValuationRoute decided, @Nullable ValuationRoute allowedInstead) {
    if (state != ValuationState.REQUESTED) {
      return Events.none();
    }
    move(ValuationState.ROUTE_SET);
    route = decided;
    alternative = allowedInstead;
    return Events.of(new ValuationRouted(id, applicationId, decided));
  }

  /** Once, before anything is said about the value: the way that the table allows instead. */
  Events reroute(ValuationRoute wanted, String reason, String by) {
    ValuationRoute from = route;
    if (from == null || wanted != alternative || reroutedFrom != null) {
      throw ValuationRefused.routeNotAllowed();
    }
    if (state != ValuationState.ROUTE_SET) {
      throw new MoveNotAllowed("valuation", state, ValuationState.ROUTE_SET);
    }
    route = wanted;
    reroutedFrom = from;
    reroutedBy = by;
    rerouteReason = reason;
    return Events.of(
        new ValuationRerouted(id, applicationId, from, wanted, new Confidential(reason)));
  }

  Events scored(Score score, int round) {
    if (score.ordinal() == 1) {
      move(ValuationState.SCORED);
    } else if (state != ValuationState.SCORED) {
      throw new MoveNotAllowed("valuation", state, ValuationState.SCORED);
    }
    String inputs =
        String.join(
            "; ",
            score.score().toString(),
            score.benchmark().toString(),
            score.benchmarkSource(),
            score.opinion());
    return Events.of(
        new RightScored(id, applicationId, round, score.ordinal(), new Confidential(inputs)));
  }

  /** A calculated or reported value, or an offer that the borrower must still answer. */
  Events propose(Proposal proposal, int round, String by) {
    boolean offer = proposal.method() == ValuationMethod.NEGOTIATION;
    move(offer ? ValuationState.OFFERED : ValuationState.VALUE_PROPOSED);
    method = proposal.method();
    proposedValue = proposal.value().amount();
    proposedBy = by;
    return Events.of(
        new ValueProposed(id, applicationId, proposal.method(), proposal.value(), round));
  }

  Events answerOffer(boolean agreed) {
    move(agreed ? ValuationState.AGREED : ValuationState.REJECTED);
    return Events.of(new OfferAnswered(id, applicationId, agreed));
  }

  Events confirm(String by, LocalDate today, LocalDate usableUntil, Instant now) {
    if (proposedValue == null || by.equals(proposedBy)) {
      throw ValuationRefused.ownValue();
    }
    move(ValuationState.CONFIRMED);
    valueDate = today;
    validUntil = usableUntil;
    confirmedBy = by;
    confirmedAt = now;
    return Events.of(new ValueConfirmed(id, applicationId, Money.cny(proposedValue), usableUntil));
  }

  Events sendBack(String by, int nextRound, String opinion) {
    if (by.equals(proposedBy)) {
      throw ValuationRefused.ownValue();
    }
    move(ValuationState.ROUTE_SET);
    return Events.of(new ValueSentBack(id, applicationId, nextRound, new Confidential(opinion)));
  }

  Events close() {
    if (state == ValuationState.CLOSED) {
      return Events.none();
    }
    move(ValuationState.CLOSED);
    return Events.of(new ValuationClosed(id, applicationId));
  }

  UUID id() {
    return id;
  }

  UUID applicationId() {
    return applicationId;
  }

  UUID rightId() {
    return rightId;
  }

  String branchId() {
    return branchId;
  }

  private void move(ValuationState next) {
    if (!state.allows(next)) {
      throw new MoveNotAllowed("valuation", state, next);
    }
    state = next;
  }
}
