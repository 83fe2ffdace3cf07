package ipledge.simulators.registrar;

import java.util.regex.Pattern;

/** The check digit of patent numbers (ALG-01). */
final class PatentNumber {

  private static final Pattern FORM = Pattern.compile("(\\d{12}|\\d{8})[0-9X]");

  private PatentNumber() {}

  /**
   * @param number without prefix and dot
   */
  static boolean holds(String number) {
    if (!FORM.matcher(number).matches()) {
      return false;
    }
    int body = number.length() - 1;
    int sum = 0;
    for (int i = 0; i < body; i++) {
      sum += Character.digit(number.charAt(i), 10) * (2 + i % 8);
    }
    int rest = sum % 11;
    return number.charAt(body) == (rest == 10 ? 'X' : Character.forDigit(rest, 10));
  }
}
