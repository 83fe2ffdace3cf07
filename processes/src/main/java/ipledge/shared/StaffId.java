package ipledge.shared;

import java.util.regex.Pattern;

/**
 * One person of the bank, the same in every account and role.
 *
 * @param id the sign-in name, 1 to 64 characters
 */
public record StaffId(String id) {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._:-]{0,63}");

  public StaffId {
    if (!SHAPE.matcher(id).matches()) {
      throw new IllegalArgumentException("not a staff id");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
