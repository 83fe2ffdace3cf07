package ipledge.party;

import java.util.Locale;

/**
 * A unified social credit code of GB 32100-2015 (ALG-02).
 *
 * @param code 18 characters, upper case
 */
public record SocialCreditCode(String code) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;
  private static final int MODULUS = 31;
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  /**
   * @throws IllegalArgumentException if it is not 18 characters of the code's alphabet
   */
  public SocialCreditCode {
    if (code.length() != LENGTH || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      throw new IllegalArgumentException("not a unified social credit code");
    }
  }

  /** Reads what a person typed: blanks dropped, upper case. */
  public static SocialCreditCode parse(String typed) {
    return new SocialCreditCode(typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
  }

  /**
   * Whether the check character fits. Some early codes in the register do not pass, so that a
   * failure is a warning which a person may override with a reason.
   */
  public boolean hasValidCheck() {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
    }
    int check = (MODULUS - sum % MODULUS) % MODULUS;
    return ALPHABET.charAt(check) == code.charAt(LENGTH - 1);
  }

  @Override
  public String toString() {
    return code;
  }
}
