package ipledge.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ALG-03 to ALG-05 with their worked dates. */
class ProtectionTermTest {

  private static final LocalDate DESIGN_CHANGE = LocalDate.of(2021, 6, 1);

  @ParameterizedTest
  @CsvSource({
    "INVENTION, 2019-03-15, 2039-03-14",
    "UTILITY_MODEL, 2019-09-06, 2029-09-05",
    "DESIGN, 2021-07-01, 2036-06-30",
    "DESIGN, 2021-05-20, 2031-05-19"
  })
  void aPatentLivesFromItsFilingDate(RightKind kind, LocalDate filed, LocalDate last) {
    assertThat(lastDay(kind, filed, null, null)).isEqualTo(last);
  }

  @Test
  void aMarkLivesTenYearsFromRegistration() {
    assertThat(lastDay(RightKind.TRADEMARK, null, LocalDate.of(2016, 5, 21), null))
        .isEqualTo(LocalDate.of(2026, 5, 20));
  }

  @Test
  void aDayThatTheRegisterStatesIsTheTruth() {
    LocalDate compensated = LocalDate.of(2041, 1, 9);
    for (RightKind kind : RightKind.values()) {
      assertThat(
              lastDay(
                  kind,
                  LocalDate.of(2019, 3, 15),
                  LocalDate.of(2016, 5, 21),
                  LocalDate.of(2015, 6, 30),
                  compensated))
          .isEqualTo(compensated);
    }
  }

  @Test
  void aWorkOfAFirmLivesFiftyYearsAfterFirstPublication() {
    assertThat(lastDay(RightKind.COPYRIGHT, null, null, LocalDate.of(2015, 6, 30)))
        .isEqualTo(LocalDate.of(2065, 12, 31));
  }

  @Test
  void withoutItsDateARightHasNoLastDay() {
    for (RightKind kind : RightKind.values()) {
      assertThat(lastDay(kind, null, null, null)).isNull();
    }
  }

  private static @Nullable LocalDate lastDay(
      RightKind kind,
      @Nullable LocalDate filed,
      @Nullable LocalDate registered,
      @Nullable LocalDate published) {
    return lastDay(kind, filed, registered, published, null);
  }

  private static @Nullable LocalDate lastDay(
      RightKind kind,
      @Nullable LocalDate filed,
      @Nullable LocalDate registered,
      @Nullable LocalDate published,
      @Nullable LocalDate stated) {
    RegisterFacts facts =
        new RegisterFacts(
            null,
            List.of(),
            filed,
            null,
            registered,
            published,
            stated,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null);
    return ProtectionTerm.lastDay(kind, facts, DESIGN_CHANGE);
  }
}
