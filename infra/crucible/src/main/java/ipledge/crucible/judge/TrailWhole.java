package ipledge.crucible.judge;

import java.util.stream.Stream;

/**
 * I-10, I-11: the sealed trail is whole, dense and as the witness knows it, by the verifier, which
 * shares no code with the product either.
 */
final class TrailWhole implements Invariant {

  @Override
  public Stream<Violation> broken(Evidence evidence) {
    return evidence.trail().stream().map(line -> new Violation("I-10", "audit trail", line));
  }
}
