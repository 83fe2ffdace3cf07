package ipledge.intake;

import static ipledge.intake.ApplicationState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of moves, written a second time by hand: all N×N pairs. */
class ApplicationStateTest {

  private static final Map<ApplicationState, Set<ApplicationState>> ALLOWED =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(DRAFT, EnumSet.of(SUBMITTED)),
              Map.entry(SUBMITTED, EnumSet.of(CHECKING, WITHDRAWN)),
              Map.entry(CHECKING, EnumSet.of(VALUATION, INFORMATION_NEEDED, REFUSED, WITHDRAWN)),
              Map.entry(
                  INFORMATION_NEEDED,
                  EnumSet.of(CHECKING, DUE_DILIGENCE, CREDIT_REVIEW, APPROVAL, REFUSED, WITHDRAWN)),
              Map.entry(VALUATION, EnumSet.of(DUE_DILIGENCE, REFUSED, WITHDRAWN)),
              Map.entry(DUE_DILIGENCE, EnumSet.of(CREDIT_REVIEW, INFORMATION_NEEDED, WITHDRAWN)),
              Map.entry(
                  CREDIT_REVIEW, EnumSet.of(APPROVAL, INFORMATION_NEEDED, REFUSED, WITHDRAWN)),
              Map.entry(APPROVAL, EnumSet.of(CONTRACTING, INFORMATION_NEEDED, REFUSED, WITHDRAWN)),
              Map.entry(CONTRACTING, EnumSet.of(REGISTRATION, WITHDRAWN)),
              Map.entry(REGISTRATION, EnumSet.of(CONDITIONS, REFUSED, WITHDRAWN)),
              Map.entry(CONDITIONS, EnumSet.of(DISBURSING, WITHDRAWN)),
              Map.entry(DISBURSING, EnumSet.of(ACTIVE, CONDITIONS)),
              Map.entry(ACTIVE, EnumSet.noneOf(ApplicationState.class)),
              Map.entry(REFUSED, EnumSet.noneOf(ApplicationState.class)),
              Map.entry(WITHDRAWN, EnumSet.noneOf(ApplicationState.class))));

  @ParameterizedTest
  @EnumSource
  void everyPairIsAllowedOrRefusedAsTheTableSays(ApplicationState from) {
    for (ApplicationState to : values()) {
      assertThat(from.allows(to))
          .as("%s to %s", from, to)
          .isEqualTo(ALLOWED.get(from).contains(to));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ACTIVE", "REFUSED", "WITHDRAWN"})
  void anEndedCaseGoesNowhere(ApplicationState ended) {
    assertThat(ended.isEnded()).isTrue();
    assertThat(values()).noneMatch(ended::allows);
  }
}
