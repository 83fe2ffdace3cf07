package ipledge.rulebook;

import ipledge.shared.BranchId;
import org.jspecify.annotations.Nullable;

/**
 * For whom a parameter is asked. The most specific row wins: the product's, then the branch's, then
 * the institution's, then the bank's.
 *
 * @param institution a lending institution, where a group has several
 * @param branch the branch of the case
 * @param product the product's code
 */
public record Scope(
    @Nullable String institution, @Nullable BranchId branch, @Nullable String product) {

  private static final Scope BANK = new Scope(null, null, null);

  /** What holds for everybody. */
  public static Scope bank() {
    return BANK;
  }

  /**
   * What holds for a case: whoever asks says all three, so that no kind of row is passed over.
   *
   * @param institution in whose name the branch lends; null where the bank has not said it
   */
  public static Scope of(@Nullable String institution, BranchId branch, String product) {
    return new Scope(institution, branch, product);
  }
}
