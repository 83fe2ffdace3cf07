package ipledge.posting;

import java.util.regex.Pattern;

/**
 * An account by its code.
 *
 * @param code what the account stands for, for example {@code quota:2026:BJ-HD}; 2 to 120
 *     characters
 */
public record AccountRef(String code) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][A-Za-z0-9:._-]{1,119}");

  public AccountRef {
    if (!SHAPE.matcher(code).matches()) {
      throw new IllegalArgumentException("not an account code");
    }
  }

  /** Where reserved money waits until it is posted, voided or expired. */
  AccountRef held() {
    return new AccountRef("held:" + code);
  }

  @Override
  public String toString() {
    return code;
  }
}
