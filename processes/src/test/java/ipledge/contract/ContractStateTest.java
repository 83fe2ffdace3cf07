package ipledge.contract;

import static ipledge.contract.ContractState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of moves, written a second time by hand: all N×N pairs (1.6). */
class ContractStateTest {

  private static final Map<ContractState, Set<ContractState>> ALLOWED =
      Map.of(DRAWN_UP, EnumSet.of(SIGNED, VOID), SIGNED, EnumSet.of(TERMINATED));

  @ParameterizedTest
  @EnumSource
  void onlyTheMovesOfTheTableAreAllowed(ContractState from) {
    for (ContractState next : ContractState.values()) {
      assertThat(from.allows(next))
          .as("%s to %s", from, next)
          .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(next));
    }
  }
}
