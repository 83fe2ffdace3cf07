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

  public static Scope of(BranchId branch) {
    return new Scope(null, branch, null);
  }

  public static Scope of(BranchId branch, String product) {
    return new Scope(null, branch, product);
  }

  public Scope within(String lendingInstitution) {
    return new Scope(lendingInstitution, branch, product);
  }
}
