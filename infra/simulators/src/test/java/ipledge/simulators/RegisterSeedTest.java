package ipledge.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.simulators.registrar.Party;
import ipledge.simulators.registrar.RegisterName;
import ipledge.simulators.registrar.Right;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The made-up register is made up well: every number and code has the check digit it should. */
class RegisterSeedTest {

  private static final String CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private final Seed seed = Seed.read(new ClassPathResource("register.yaml"));

  @Test
  void everyPatentNumberHasItsCheckDigit() {
    assertThat(seed.rights())
        .filteredOn(right -> right.kind().register() == RegisterName.PATENT)
        .hasSizeGreaterThan(12)
        .allSatisfy(right -> assertThat(right.number()).matches(RegisterSeedTest::patentHolds));
  }

  @Test
  void everyFirmsCodeHasBothItsCheckDigitsAndAnUnassignedArea() {
    assertThat(firms())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            code -> {
              assertThat(code).startsWith("91990000").hasSize(18);
              assertThat(code.charAt(16)).isEqualTo(bodyCheck(code.substring(8, 16)));
              assertThat(code.charAt(17)).isEqualTo(codeCheck(code.substring(0, 17)));
            });
  }

  @Test
  void theAlgorithmsOfThisTestAgreeWithRealNumbers() {
    assertThat(Stream.of("2019218980500", "2010800631969", "2015101234561", "981000010"))
        .allMatch(RegisterSeedTest::patentHolds);
    assertThat(patentHolds("2019218980501")).isFalse();
    assertThat(codeCheck("91110000802100433")).isEqualTo('B');
    assertThat(bodyCheck("80210043")).isEqualTo('3');
  }

  @Test
  void theDemoCasesFindTheirRights() {
    assertThat(seed.rights().stream().map(Right::number))
        .contains("2023104567890", "2021100000016", "2023223456780", "99000001")
        .doesNotHaveDuplicates();
  }

  private Stream<String> firms() {
    return Stream.concat(
        seed.rights().stream()
            .flatMap(
                right ->
                    Stream.concat(
                        right.owners().stream(),
                        Stream.ofNullable(right.activePledge()).map(pledge -> pledge.pledgee())))
            .map(Party::uscc)
            .map(String::valueOf),
        seed.accounts().stream().map(account -> account.uscc()));
  }

  private static boolean patentHolds(String number) {
    int sum = 0;
    for (int i = 0; i < number.length() - 1; i++) {
      sum += (number.charAt(i) - '0') * "23456789".charAt(i % 8) - '0' * (number.charAt(i) - '0');
    }
    return number.charAt(number.length() - 1) == "0123456789X".charAt(sum % 11);
  }

  private static char bodyCheck(String body) {
    int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += Character.digit(body.charAt(i), 36) * weights[i];
    }
    return "0X987654321".charAt(sum % 11);
  }

  private static char codeCheck(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < code.length(); i++) {
      sum += CODE_SIGNS.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return CODE_SIGNS.charAt((31 - sum % 31) % 31);
  }
}
