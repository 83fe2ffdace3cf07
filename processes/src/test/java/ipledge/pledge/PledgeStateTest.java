package ipledge.pledge;

import static ipledge.pledge.PledgeState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of moves, written a second time by hand: all N×N pairs (1.6). */
class PledgeStateTest {

  private static final Map<PledgeState, Set<PledgeState>> ALLOWED =
      Map.of(
          DRAFT, EnumSet.of(READY, PRECHECK_FAILED, WITHDRAWN),
          PRECHECK_FAILED, EnumSet.of(WITHDRAWN),
          READY, EnumSet.of(SUBMITTED, WITHDRAWN),
          SUBMITTED, EnumSet.of(ACCEPTED, REFUSED, WITHDRAWN),
          ACCEPTED,
              EnumSet.of(CORRECTION_REQUESTED, DEEMED_WITHDRAWN, REGISTERED, REFUSED, WITHDRAWN),
          CORRECTION_REQUESTED, EnumSet.of(ACCEPTED, DEEMED_WITHDRAWN, WITHDRAWN),
          REGISTERED, EnumSet.of(CANCEL_PENDING),
          CANCEL_PENDING, EnumSet.of(CANCELLED));

  @ParameterizedTest
  @EnumSource
  void onlyTheMovesOfTheTableAreAllowed(PledgeState from) {
    for (PledgeState next : PledgeState.values()) {
      assertThat(from.allows(next))
          .as("%s to %s", from, next)
          .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(next));
    }
  }
}
