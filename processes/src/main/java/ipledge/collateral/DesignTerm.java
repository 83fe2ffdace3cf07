package ipledge.collateral;

import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.shared.BankTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** From which filing day a design lives 15 years instead of 10 (ALG-03), a dated parameter. */
@Component
class DesignTerm {

  private static final ParameterKey<LocalDate> CHANGE =
      ParameterKey.date("collateral.design-fifteen-years-from");

  private final Rulebook rulebook;
  private final Clock clock;

  DesignTerm(Rulebook rulebook, Clock clock) {
    this.rulebook = rulebook;
    this.clock = clock;
  }

  LocalDate changedOn() {
    return rulebook.parameter(CHANGE, Scope.bank(), BankTime.today(clock));
  }
}
