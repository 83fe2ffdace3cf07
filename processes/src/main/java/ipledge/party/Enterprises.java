package ipledge.party;

import ipledge.audit.AuditTrail;
import ipledge.shared.Actor;
import ipledge.shared.Ids;
import ipledge.shared.NoSuchRecord;
import ipledge.shared.StaleVersion;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes firms into the bank's books. */
@Service
@Transactional
public class Enterprises {

  private final EnterpriseRepository repository;
  private final EnterpriseProfiles profiles;
  private final FactsCheck factsCheck;
  private final AuditTrail audit;
  private final Clock clock;

  Enterprises(
      EnterpriseRepository repository,
      EnterpriseProfiles profiles,
      FactsCheck factsCheck,
      AuditTrail audit,
      Clock clock) {
    this.repository = repository;
    this.profiles = profiles;
    this.factsCheck = factsCheck;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Registers a firm under an id that the caller chose; the same call again changes nothing.
   *
   * @param overrideReason why a code with a wrong check character is taken (ALG-02)
   * @throws EnterpriseRefused if the code is malformed, fails its check without a reason, or is
   *     known under another id
   */
  public void register(
      UUID id, String name, String socialCreditCode, @Nullable String overrideReason, Actor by) {
    SocialCreditCode code = parse(socialCreditCode);
    if (name.isBlank()) {
      throw EnterpriseRefused.nameMissing();
    }
    Optional<Enterprise> known = repository.findById(id);
    if (known.isPresent()) {
      if (known.get().isSameAs(name, code)) {
        return;
      }
      throw EnterpriseRefused.alreadyKnown();
    }
    if (!code.hasValidCheck() && (overrideReason == null || overrideReason.isBlank())) {
      throw EnterpriseRefused.checkFails();
    }
    if (repository.existsBySocialCreditCode(code.code())) {
      throw EnterpriseRefused.alreadyKnown();
    }
    String reason = code.hasValidCheck() ? null : overrideReason;
    Enterprise enterprise =
        repository.save(new Enterprise(id, name.strip(), code, by.staff().id(), clock.instant()));
    audit.append(by, enterprise.registered(reason));
    repository.flush();
  }

  /**
   * The same with what the firm is like, in one go.
   *
   * @param facts null if nobody says it yet
   * @throws EnterpriseRefused also if one of the facts cannot be
   */
  public void register(
      UUID id,
      String name,
      String socialCreditCode,
      @Nullable String overrideReason,
      @Nullable EnterpriseFacts facts,
      Actor by) {
    boolean known = repository.findById(id).isPresent();
    register(id, name, socialCreditCode, overrideReason, by);
    if (facts != null && !known) {
      say(repository.findById(id).orElseThrow(NoSuchRecord::new), facts, "/profile", by);
    }
  }

  /**
   * Says what a firm is like. Cases that were handed in stay with what was said before.
   *
   * @param version of the firm, as it was read
   * @throws StaleVersion if somebody else changed it since
   * @throws EnterpriseRefused naming the first fact that cannot be
   * @throws NoSuchRecord if there is no such firm
   */
  public void describe(UUID id, long version, EnterpriseFacts facts, Actor by) {
    Enterprise enterprise = repository.lockById(id).orElseThrow(NoSuchRecord::new);
    if (enterprise.version() != version) {
      throw new StaleVersion();
    }
    say(enterprise, facts, "", by);
  }

  private void say(Enterprise enterprise, EnterpriseFacts facts, String at, Actor by) {
    EnterpriseFacts checked = factsCheck.checked(facts, at);
    EnterpriseFacts before =
        profiles
            .find(enterprise.profileId())
            .map(EnterpriseProfile::facts)
            .orElseGet(EnterpriseFacts::unknown);
    if (checked.equals(before)) {
      return;
    }
    UUID profile = Ids.next(clock);
    UUID id = enterprise.id();
    profiles.add(new EnterpriseProfile(profile, id, checked, by.staff().id(), clock.instant()));
    audit.append(by, enterprise.describe(profile, checked));
  }

  /**
   * Lets one decision at a time commit the bank to a borrower, until the transaction ends: of two
   * branches that approve at the same moment the second sees what the first promised (CRD-33).
   *
   * @throws NoSuchRecord if there is none
   */
  public void hold(UUID id) {
    if (repository.lockById(id).isEmpty()) {
      throw new NoSuchRecord();
    }
  }

  private static SocialCreditCode parse(String typed) {
    try {
      return SocialCreditCode.parse(typed);
    } catch (IllegalArgumentException e) {
      throw EnterpriseRefused.notACode();
    }
  }
}
