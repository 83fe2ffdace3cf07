package ipledge.crucible.crash;

/** Numbers that nobody has, with check digits that hold. */
final class Numbers {

  private static final int[] PATENT_WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
  private static final int PATENT_MODULUS = 11;
  private static final String CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int CODE_BASE = 3;

  private Numbers() {}

  /** An invention of 2022, by its serial number (ALG-01). */
  static String invention(int serial) {
    String digits = "20221%07d".formatted(serial);
    int sum = 0;
    for (int i = 0; i < PATENT_WEIGHTS.length; i++) {
      sum += Character.digit(digits.charAt(i), 10) * PATENT_WEIGHTS[i];
    }
    int check = sum % PATENT_MODULUS;
    return digits + (check == PATENT_MODULUS - 1 ? "X" : Integer.toString(check));
  }

  /** A social credit code in area 99, which is not assigned, by its serial number (ALG-02). */
  static String creditCode(int serial) {
    String signs = "91990000MC%07d".formatted(serial);
    int sum = 0;
    int weight = 1;
    for (char sign : signs.toCharArray()) {
      sum += CODE_SIGNS.indexOf(sign) * weight;
      weight = weight * CODE_BASE % CODE_SIGNS.length();
    }
    int check = (CODE_SIGNS.length() - sum % CODE_SIGNS.length()) % CODE_SIGNS.length();
    return signs + CODE_SIGNS.charAt(check);
  }

  static String account(int serial) {
    return "9900200%09d".formatted(serial);
  }
}
