package ipledge.workers.collateral;

import ipledge.collateral.RegisterFacts;
import ipledge.collateral.RightKind;
import ipledge.collateral.RightNumber;
import ipledge.collateral.Rights;
import ipledge.shared.Actor;
import ipledge.workers.outside.Outcome;
import ipledge.workers.outside.RegisterEntry;
import ipledge.workers.outside.RegistrarPort;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the register for one right and tells the domain what it said. */
@Component
public class RegisterLookup {

  /**
   * What the register said of a right.
   *
   * @param facts empty when the register does not know it
   */
  public record Heard(UUID rightId, Optional<RegisterFacts> facts) {}

  private final RegistrarPort registrar;
  private final Rights rights;

  RegisterLookup(RegistrarPort registrar, Rights rights) {
    this.registrar = registrar;
    this.rights = rights;
  }

  /**
   * @throws ipledge.workers.outside.OutcomeUnknown if the register gave no usable answer
   */
  public Heard ask(UUID rightId, RightKind kind, String number) {
    Outcome<Optional<RegisterEntry>> outcome = registrar.lookUp(new RightNumber(kind, number));
    return switch (outcome.known()) {
      case Outcome.Done<Optional<RegisterEntry>> done ->
          new Heard(rightId, done.value().map(RegisterEntry::facts));
      case Outcome.Refused<Optional<RegisterEntry>> refused -> new Heard(rightId, Optional.empty());
    };
  }

  public void learn(Heard heard, Actor by) {
    heard
        .facts()
        .ifPresentOrElse(
            facts -> rights.learn(heard.rightId(), facts, by),
            () -> rights.unknown(heard.rightId(), by));
  }
}
