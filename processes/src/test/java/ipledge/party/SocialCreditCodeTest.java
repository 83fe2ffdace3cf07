package ipledge.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ALG-02. */
class SocialCreditCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91110000802100433B",
        "91350100M000100Y43",
        "914403001922038216",
        "91440300708461136T",
        "91330100799655058B",
        "91100000100003962T",
        "9144030071526726XG",
        "91990000MA0000015Q",
        "91990000MA00000A9E"
      })
  void aRealCheckCharacterFits(String code) {
    assertThat(new SocialCreditCode(code).hasValidCheck()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"91350100M0001TGQXM", "91350211M0000XUF46", "91350203M0001FUE2P"})
  void someEarlyCodesFailAndAreOnlyWarnedOf(String code) {
    assertThat(new SocialCreditCode(code).hasValidCheck()).isFalse();
  }

  @Test
  void everyOtherLastCharacterFails() {
    String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    long fitting =
        alphabet
            .chars()
            .filter(c -> new SocialCreditCode("91110000802100433" + (char) c).hasValidCheck())
            .count();
    assertThat(fitting).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "91110000802100433", "91110000802100433BB", "9111000080210043IB"})
  void anotherShapeIsNoCode(String typed) {
    assertThatIllegalArgumentException().isThrownBy(() -> SocialCreditCode.parse(typed));
  }
}
