package ipledge.crucible.judge;

import java.util.stream.Stream;

/** A statement that holds whatever happened. */
@FunctionalInterface
interface Invariant {

  Stream<Violation> broken(Evidence evidence);
}
