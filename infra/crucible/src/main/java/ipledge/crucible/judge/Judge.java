package ipledge.crucible.judge;

import java.util.List;

/** Names everything that is wrong. */
public final class Judge {

  private static final List<Invariant> INVARIANTS =
      List.of(
          new AcceptedWork(),
          new LiveInstances(),
          new OnceOutside(),
          new MoneyAddsUp(),
          new LegalPaths(),
          new FourEyes(),
          new RegisteredBeforePaid(),
          new TrailWhole(),
          new NothingStuck(),
          new RelayEmpty(),
          new SameAnswers(),
          new RefusalsExplain());

  private Judge() {}

  /** Every violation, by invariant; none when all is well. */
  public static List<Violation> judge(Evidence evidence) {
    return INVARIANTS.stream().flatMap(invariant -> invariant.broken(evidence)).toList();
  }
}
