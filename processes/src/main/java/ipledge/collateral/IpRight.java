package ipledge.collateral;

import ipledge.shared.Events;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One right, as its register last described it. */
@Entity
@Table(name = "ip_right")
class IpRight {

  @Id private UUID id;
  @Version private int version;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private RightKind kind;

  @Column(nullable = false)
  private String number;

  @Column(name = "as_of")
  private @Nullable Instant asOf;

  @Column(nullable = false)
  private boolean known;

  @Column private @Nullable String title;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(nullable = false)
  private List<Owner> owners = List.of();

  @Column(name = "filing_date")
  private @Nullable LocalDate filingDate;

  @Column(name = "grant_date")
  private @Nullable LocalDate grantDate;

  @Column(name = "registered_on")
  private @Nullable LocalDate registeredOn;

  @Column(name = "first_published_on")
  private @Nullable LocalDate firstPublishedOn;

  @Column(name = "term_to")
  private @Nullable LocalDate termTo;

  @Column(name = "legal_status")
  private @Nullable String legalStatus;

  @Column(name = "fee_paid_through")
  private @Nullable LocalDate feePaidThrough;

  @Column private @Nullable Boolean suspended;
  @Column private @Nullable Boolean frozen;
  @Column private @Nullable Boolean pledged;

  @Column(name = "same_day_invention")
  private @Nullable Boolean sameDayInvention;

  @Column(name = "invalidation_pending")
  private @Nullable Boolean invalidationPending;

  @Column(name = "ownership_dispute")
  private @Nullable Boolean ownershipDispute;

  @Column private @Nullable Integer licences;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "nice_classes", nullable = false)
  private List<String> niceClasses = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "similar_marks")
  private @Nullable List<String> similarMarks;

  @Column(name = "last_day")
  private @Nullable LocalDate lastDay;

  @SuppressWarnings("NullAway.Init")
  protected IpRight() {}

  RightKind kind() {
    return kind;
  }

  /** The register has answered; the last day of protection follows from its dates. */
  Events learn(RegisterFacts facts, @Nullable LocalDate computedLastDay, Instant now) {
    known = true;
    asOf = now;
    title = facts.title();
    owners = facts.owners();
    filingDate = facts.filingDate();
    grantDate = facts.grantDate();
    registeredOn = facts.registeredOn();
    firstPublishedOn = facts.firstPublishedOn();
    termTo = facts.termTo();
    legalStatus = facts.legalStatus();
    feePaidThrough = facts.feePaidThrough();
    suspended = facts.suspended();
    frozen = facts.frozen();
    pledged = facts.pledged();
    sameDayInvention = facts.sameDayInvention();
    invalidationPending = facts.invalidationPending();
    ownershipDispute = facts.ownershipDispute();
    licences = facts.licences();
    niceClasses = facts.niceClasses();
    similarMarks = facts.similarMarks();
    lastDay = computedLastDay;
    return Events.of(new RegisterAnswered(id, kind, number, facts));
  }

  /** The register does not know it. */
  Events unknown(Instant now) {
    known = false;
    asOf = now;
    return Events.of(new RegisterKnowsNothing(id, kind, number));
  }
}
