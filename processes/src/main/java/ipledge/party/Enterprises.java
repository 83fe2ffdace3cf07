package ipledge.party;

import ipledge.audit.AuditTrail;
import ipledge.shared.Actor;
import ipledge.shared.NoSuchRecord;
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
  private final AuditTrail audit;
  private final Clock clock;

  Enterprises(EnterpriseRepository repository, AuditTrail audit, Clock clock) {
    this.repository = repository;
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
