package ipledge.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ALG-01. */
class RightNumberTest {

  private static final int THIS_YEAR = 2026;

  @ParameterizedTest
  @CsvSource({
    "UTILITY_MODEL, 2019218980500",
    "UTILITY_MODEL, 2019218979804",
    "UTILITY_MODEL, 2019218978553",
    "INVENTION, 2010800631969",
    "INVENTION, 2023104567890",
    "INVENTION, 2015101234561",
    "INVENTION, 2021100000016",
    "INVENTION, ZL 2021 1 0000001.6",
    "INVENTION, 981000010",
    "UTILITY_MODEL, 2023223456780",
    "TRADEMARK, 99000001",
    "COPYRIGHT, 2023SR9900002",
    "COPYRIGHT, 国作登字-2023-F-99000001"
  })
  void aNumberAsItsRegisterWritesItCanExist(RightKind kind, String number) {
    assertThat(RightNumber.parse(kind, number).isValid(THIS_YEAR)).isTrue();
  }

  @Test
  void everyOtherCheckDigitFails() {
    long fitting =
        "0123456789X"
            .chars()
            .filter(
                c ->
                    RightNumber.parse(RightKind.INVENTION, "202310456789" + (char) c)
                        .isValid(THIS_YEAR))
            .count();
    assertThat(fitting).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "UTILITY_MODEL, 2023104567890",
    "INVENTION, 2031104567890",
    "INVENTION, 19841045678900",
    "INVENTION, 12",
    "INVENTION, abc",
    "TRADEMARK, ''",
    "COPYRIGHT, 国作/2023",
    "COPYRIGHT, 国作"
  })
  void anotherTypeYearOrShapeFails(RightKind kind, String number) {
    assertThat(RightNumber.parse(kind, number).isValid(THIS_YEAR)).isFalse();
  }
}
