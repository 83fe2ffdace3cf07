package ipledge.contract;

import ipledge.shared.Money;

/** Writes an amount in the capitals that contracts and bills use against forgery. */
final class ChineseCapitals {

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿", "兆", "京"};
  private static final int GROUP = 10_000;
  private static final int TEN = 10;
  private static final int CENT = 100;

  private ChineseCapitals() {}

  /**
   * @param amount positive
   */
  static String of(Money amount) {
    long fen = amount.amount().movePointRight(2).longValueExact();
    long yuan = fen / CENT;
    int jiao = (int) (fen / TEN % TEN);
    int cent = (int) (fen % TEN);
    StringBuilder text = new StringBuilder("人民币");
    if (yuan > 0) {
      text.append(yuan(yuan)).append('元');
    }
    if (jiao == 0 && cent == 0) {
      return text.append('整').toString();
    }
    if (jiao > 0) {
      text.append(DIGITS.charAt(jiao)).append('角');
    } else if (yuan > 0) {
      text.append('零');
    }
    if (cent > 0) {
      text.append(DIGITS.charAt(cent)).append('分');
    }
    return text.toString();
  }

  private static String yuan(long yuan) {
    String text = "";
    long rest = yuan;
    boolean gap = false;
    for (int group = 0; rest > 0; group++, rest /= GROUP) {
      int four = (int) (rest % GROUP);
      if (four > 0) {
        text = four(four) + GROUPS[group] + (gap && !text.isEmpty() ? "零" : "") + text;
      }
      gap = four == 0 ? !text.isEmpty() : four < GROUP / TEN;
    }
    return text;
  }

  private static String four(int number) {
    StringBuilder text = new StringBuilder();
    int rest = number;
    boolean zero = false;
    for (int place = 0; rest > 0; place++, rest /= TEN) {
      int digit = rest % TEN;
      if (digit > 0) {
        if (zero && !text.isEmpty()) {
          text.insert(0, '零');
        }
        text.insert(0, DIGITS.charAt(digit) + PLACES[place]);
        zero = false;
      } else {
        zero = true;
      }
    }
    return text.toString();
  }
}
