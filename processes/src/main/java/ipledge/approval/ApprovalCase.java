package ipledge.approval;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was decided on one application, by tables and by people. */
@Entity
@Table(name = "approval_case")
class ApprovalCase {

  @Id
  @Column(name = "application_id")
  private UUID applicationId;

  @Version private int version;

  @Column(name = "branch_id", nullable = false, updatable = false)
  private String branchId;

  @Enumerated(EnumType.STRING)
  @Column
  private @Nullable Precheck precheck;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(nullable = false)
  private List<String> obstacles = List.of();

  @Enumerated(EnumType.STRING)
  @Column
  private @Nullable ApprovalRoute route;

  @Column(name = "approved_amount")
  private @Nullable BigDecimal approvedAmount;

  @Column(name = "approved_by")
  private @Nullable String approvedBy;

  @Column(name = "approved_at")
  private @Nullable Instant approvedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(nullable = false)
  private List<String> conditions = List.of();

  @Column(name = "reservation_id")
  private @Nullable UUID reservationId;

  @SuppressWarnings("NullAway.Init")
  protected ApprovalCase() {}

  @SuppressWarnings("NullAway.Init")
  ApprovalCase(UUID applicationId, String branchId) {
    this.applicationId = applicationId;
    this.branchId = branchId;
  }

  Events precheck(Precheck result, List<String> found) {
    precheck = result;
    obstacles = List.copyOf(found);
    return Events.of(new GreenChannelPrechecked(applicationId, applicationId, result, found));
  }

  Events obstacles(List<String> found) {
    obstacles = List.copyOf(found);
    return Events.of(new GreenChannelExamined(applicationId, applicationId, found));
  }

  Events route(ApprovalRoute decided) {
    route = decided;
    return Events.of(new ApprovalRouted(applicationId, applicationId, decided));
  }

  Events approve(Money amount, List<String> wanted, UUID reservation, String by, Instant now) {
    if (approvedAmount != null) {
      return Events.none();
    }
    approvedAmount = amount.amount();
    approvedBy = by;
    approvedAt = now;
    conditions = List.copyOf(wanted);
    reservationId = reservation;
    return Events.of(new ApprovalGranted(applicationId, applicationId, amount, wanted));
  }

  Optional<UUID> reservation() {
    return Optional.ofNullable(reservationId);
  }

  Optional<ApprovalRoute> route() {
    return Optional.ofNullable(route);
  }

  Optional<Money> approvedAmount() {
    return Optional.ofNullable(approvedAmount).map(Money::cny);
  }

  List<String> obstacles() {
    return obstacles;
  }

  List<String> conditions() {
    return conditions;
  }
}
