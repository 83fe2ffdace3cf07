package ipledge.party;

import ipledge.shared.Confidential;
import ipledge.shared.Events;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A firm that borrows, or pledges for another. */
@Entity
@Table(name = "enterprise")
class Enterprise {

  @Id private UUID id;
  @Version private int version;

  @Column(nullable = false)
  private String name;

  @Column(name = "social_credit_code", nullable = false)
  private String socialCreditCode;

  @Column(name = "registered_by", nullable = false)
  private String registeredBy;

  @Column(name = "registered_at", nullable = false)
  private Instant registeredAt;

  @Column(name = "profile_id")
  private @Nullable UUID profileId;

  @SuppressWarnings("NullAway.Init")
  protected Enterprise() {}

  @SuppressWarnings("NullAway.Init")
  Enterprise(
      UUID id, String name, SocialCreditCode code, String registeredBy, Instant registeredAt) {
    this.id = id;
    this.name = name;
    this.socialCreditCode = code.code();
    this.registeredBy = registeredBy;
    this.registeredAt = registeredAt;
  }

  /**
   * @param overrideReason why a code whose check fails was taken; it stands with the event alone,
   *     where it can be erased
   */
  Events registered(@Nullable String overrideReason) {
    return Events.of(
        new EnterpriseRegistered(
            id, socialCreditCode, Optional.ofNullable(overrideReason).map(Confidential::new)));
  }

  /** What was said before stays where it is: only the firm points to something else. */
  Events describe(UUID profile, EnterpriseFacts facts) {
    profileId = profile;
    return Events.of(new EnterpriseDescribed(id, profile, facts));
  }

  @Nullable UUID profileId() {
    return profileId;
  }

  int version() {
    return version;
  }

  UUID id() {
    return id;
  }

  boolean isSameAs(String otherName, SocialCreditCode otherCode) {
    return name.equals(otherName) && socialCreditCode.equals(otherCode.code());
  }
}
