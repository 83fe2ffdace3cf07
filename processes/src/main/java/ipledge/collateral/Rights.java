package ipledge.collateral;

import ipledge.audit.AuditTrail;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Ids;
import ipledge.shared.NoSuchRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down rights by number, and what the registers say of them. */
@Service
@Transactional
public class Rights {

  private final IpRightRepository repository;
  private final DesignTerm designTerm;
  private final AuditTrail audit;
  private final Clock clock;

  Rights(IpRightRepository repository, DesignTerm designTerm, AuditTrail audit, Clock clock) {
    this.repository = repository;
    this.designTerm = designTerm;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asks the register for a right; the answer comes later, from {@code workers}.
   *
   * @return the right's id, the same for the same number
   * @throws RightRefused if the number cannot exist (ALG-01)
   */
  public UUID inquire(RightNumber number) {
    return inquire(number, "/number");
  }

  /**
   * The same for a form that names the right among others.
   *
   * @param pointer JSON pointer of the number in the form, for the refusal
   * @return the right's id, the same for the same number
   * @throws RightRefused if the number cannot exist (ALG-01)
   */
  public UUID inquire(RightNumber number, String pointer) {
    if (!number.isValid(BankTime.today(clock).getYear())) {
      throw RightRefused.badNumber(number, pointer);
    }
    return repository.ask(Ids.next(clock), number.kind().name(), number.number(), clock.instant());
  }

  /** The register has described a right. */
  public void learn(UUID rightId, RegisterFacts facts, Actor by) {
    IpRight right = find(rightId);
    LocalDate lastDay = lastDay(right.kind(), facts);
    audit.append(by, right.learn(facts, lastDay, clock.instant()));
  }

  /** The register does not know it. */
  public void unknown(UUID rightId, Actor by) {
    audit.append(by, find(rightId).unknown(clock.instant()));
  }

  private @Nullable LocalDate lastDay(RightKind kind, RegisterFacts facts) {
    return ProtectionTerm.lastDay(kind, facts, designTerm.changedOn());
  }

  private IpRight find(UUID id) {
    return repository.findById(id).orElseThrow(NoSuchRecord::new);
  }
}
