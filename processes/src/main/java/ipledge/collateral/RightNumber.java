package ipledge.collateral;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number under which a register knows a right, normalised: prefix, blanks and dot dropped,
 * upper case. Chinese patent and application numbers carry a check digit (ALG-01).
 *
 * @param kind the kind of right
 * @param number normalised
 */
public record RightNumber(RightKind kind, String number) {

  private static final Pattern LONG_FORM = Pattern.compile("(\\d{4})([12389])\\d{7}[\\dX]");
  private static final Pattern SHORT_FORM = Pattern.compile("(\\d{2})([123])\\d{5}[\\dX]");

  /** Works other than software are numbered in words, such as 国作登字-2023-F-00000001. */
  private static final Pattern OTHER_REGISTERS = Pattern.compile("[0-9A-Z\\p{IsHan}-]{4,40}");

  private static final int FIRST_YEAR = 1985;
  private static final int LAST_SHORT_YEAR = 2003;
  private static final int FIRST_WEIGHT = 2;
  private static final int WEIGHTS = 8;
  private static final int MODULUS = 11;

  /** Reads what a person typed, such as {@code ZL 2023 1 0456789.0}. */
  public static RightNumber parse(RightKind kind, String typed) {
    String plain = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s.]", "");
    return new RightNumber(kind, kind.isPatent() ? plain.replaceFirst("^(ZL|CN)", "") : plain);
  }

  /**
   * Whether the number can exist: shape, year, type digit and check digit.
   *
   * @param thisYear no application is from the future
   */
  public boolean isValid(int thisYear) {
    if (!kind.isPatent()) {
      return OTHER_REGISTERS.matcher(number).matches();
    }
    Matcher longForm = LONG_FORM.matcher(number);
    if (longForm.matches()) {
      int year = Integer.parseInt(longForm.group(1));
      return year >= FIRST_YEAR && year <= thisYear && fits(longForm.group(2)) && checkFits();
    }
    Matcher shortForm = SHORT_FORM.matcher(number);
    if (!shortForm.matches()) {
      return false;
    }
    int year = Integer.parseInt(shortForm.group(1));
    int full = year >= FIRST_YEAR % 100 ? 1900 + year : 2000 + year;
    return full <= LAST_SHORT_YEAR && fits(shortForm.group(2)) && checkFits();
  }

  private boolean fits(String typeDigit) {
    return switch (kind) {
      case INVENTION -> typeDigit.equals("1") || typeDigit.equals("8");
      case UTILITY_MODEL -> typeDigit.equals("2") || typeDigit.equals("9");
      case DESIGN -> typeDigit.equals("3");
      case TRADEMARK, COPYRIGHT -> false;
    };
  }

  /** The remainder itself is the check character, X for ten. */
  private boolean checkFits() {
    int last = number.length() - 1;
    int sum = 0;
    for (int i = 0; i < last; i++) {
      sum += Character.digit(number.charAt(i), 10) * (FIRST_WEIGHT + i % WEIGHTS);
    }
    int remainder = sum % MODULUS;
    char check = remainder == 10 ? 'X' : Character.forDigit(remainder, 10);
    return number.charAt(last) == check;
  }

  @Override
  public String toString() {
    return number;
  }
}
