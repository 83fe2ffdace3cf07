package ipledge.valuation;

import static ipledge.valuation.ValuationState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of moves, written a second time by hand: all N×N pairs. */
class ValuationStateTest {

  private static final Map<ValuationState, Set<ValuationState>> ALLOWED =
      Map.of(
          REQUESTED, EnumSet.of(ROUTE_SET),
          ROUTE_SET, EnumSet.of(SCORED, VALUE_PROPOSED, OFFERED),
          SCORED, EnumSet.of(VALUE_PROPOSED),
          OFFERED, EnumSet.of(AGREED, REJECTED),
          AGREED, EnumSet.of(CONFIRMED, ROUTE_SET),
          VALUE_PROPOSED, EnumSet.of(CONFIRMED, ROUTE_SET),
          REJECTED, EnumSet.of(CLOSED),
          CONFIRMED, EnumSet.noneOf(ValuationState.class),
          CLOSED, EnumSet.noneOf(ValuationState.class));

  @ParameterizedTest
  @EnumSource
  void everyPairIsAllowedOrRefusedAsTheTableSays(ValuationState from) {
    for (ValuationState to : values()) {
      assertThat(from.allows(to))
          .as("%s to %s", from, to)
          .isEqualTo(ALLOWED.get(from).contains(to));
    }
  }
}
