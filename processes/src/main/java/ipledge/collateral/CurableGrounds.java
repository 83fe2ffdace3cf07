package ipledge.collateral;

import ipledge.collateral.RightFinding.Level;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.shared.BankTime;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which findings something still cures: those for which the table names what does, and the grounds
 * that a dated parameter lists, such as an unpaid fee.
 */
@Component
public class CurableGrounds {

  private static final ParameterKey<String> CURABLE =
      ParameterKey.text("collateral.curable-grounds");

  private final Rulebook rulebook;
  private final Clock clock;

  CurableGrounds(Rulebook rulebook, Clock clock) {
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /** Whether something failed that nothing cures: then it is not worth asking for anything. */
  public boolean leaveOpen(List<RightFinding> findings) {
    Set<String> listed = listed();
    return findings.stream()
        .filter(finding -> finding.level() == Level.FAIL)
        .anyMatch(finding -> !finding.isCurable() && !listed.contains(finding.ground()));
  }

  private Set<String> listed() {
    return Set.of(rulebook.parameter(CURABLE, Scope.bank(), BankTime.today(clock)).split(","));
  }
}
