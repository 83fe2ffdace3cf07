package ipledge.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseCapitalsTest {

  @ParameterizedTest
  @CsvSource({
    "1500000.00, 人民币壹佰伍拾万元整",
    "100001.00, 人民币壹拾万零壹元整",
    "100010000.00, 人民币壹亿零壹万元整",
    "100000001.00, 人民币壹亿零壹元整",
    "1010.50, 人民币壹仟零壹拾元伍角",
    "6007.03, 人民币陆仟零柒元零叁分",
    "0.05, 人民币伍分",
    "20304050.60, 人民币贰仟零叁拾万肆仟零伍拾元陆角"
  })
  void anAmountIsWrittenAsBillsDemand(String yuan, String capitals) {
    assertThat(ChineseCapitals.of(Money.cny(yuan))).isEqualTo(capitals);
  }
}
