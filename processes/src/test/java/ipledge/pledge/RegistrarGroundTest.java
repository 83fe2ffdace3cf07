package ipledge.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.collateral.Register;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registrars' codes, and the ground of our own tables that each is. */
class RegistrarGroundTest {

  @ParameterizedTest
  @CsvSource({
    "PATENT, REG-P11-1, REG-P11.1",
    "PATENT, REG-P11-9, REG-P11.9",
    "PATENT, REG-P11-12, REG-P11.12",
    "PATENT, REG-P99, REG-P11.12",
    "PATENT, fee, REG-P11.12",
    "TRADEMARK, REG-T09-PLEDGOR, REG-T09.1",
    "TRADEMARK, REG-T09-CONTRACT, REG-T09.2",
    "TRADEMARK, REG-T09-LAPSED, REG-T09.3",
    "TRADEMARK, REG-T09-FROZEN, REG-T09.4",
    "TRADEMARK, REG-T09-OTHER, REG-T09.5",
    "TRADEMARK, REG-T09-NEW, REG-T09.5",
    "COPYRIGHT, REG-C07-OWNER, REG-C07.1",
    "COPYRIGHT, REG-C07-CONTRACT, REG-C07.2",
    "COPYRIGHT, REG-C07-TERM, REG-C07.3",
    "COPYRIGHT, REG-C07-PERIOD, REG-C07.4",
    "COPYRIGHT, REG-C07-DISPUTE, REG-C07.5",
    "COPYRIGHT, REG-C07-OTHER, REG-C07.6",
    "COPYRIGHT, '', REG-C07.6",
  })
  void everyCodeHasItsGroundAndAnUnknownOneIsOther(Register register, String code, String ground) {
    assertThat(RegistrarGround.ours(register, code)).isEqualTo(ground);
  }
}
