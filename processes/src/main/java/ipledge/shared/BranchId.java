package ipledge.shared;

import java.util.regex.Pattern;

/**
 * A branch of the bank.
 *
 * @param id its code, for example {@code BJ-HD}
 */
public record BranchId(String id) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9-]{1,15}");

  /** The head office, which stands above all branches. */
  public static final BranchId HEAD_OFFICE = new BranchId("HQ");

  public BranchId {
    if (!SHAPE.matcher(id).matches()) {
      throw new IllegalArgumentException("not a branch code");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
