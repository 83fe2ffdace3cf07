package ipledge.approval;

import ipledge.party.SizeClass;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As what a loan counts (CRD-50, CRD-51, EXM-03, CRD-12). All that the borrower owes or was
 * promised counts for the limits, not this loan alone. What cannot be said is null, with what is
 * missing.
 *
 * @param inclusive whether it is inclusive credit of the exemption notice (CRD-50)
 * @param pbocInclusive whether it is by the wider limit of the central bank's statistics (CRD-51)
 * @param scope under what its staff can be exempted; unlike the flags always known, because pledge
 *     loans of any amount are covered
 * @param ipShare value of the rights ÷ value of all that secures the loan
 * @param missing what is not known, and would decide
 */
public record LoanFlags(
    @Nullable Boolean inclusive,
    @Nullable Boolean pbocInclusive,
    ExemptionScope scope,
    @Nullable Percentage ipShare,
    TermClass term,
    List<Missing> missing) {

  /** What can be missing. */
  public enum Missing {
    SIZE_CLASS,
    OTHER_SECURITY
  }

  /**
   * What they are computed from.
   *
   * @param size of the borrower; null if it is unknown
   * @param amount approved, in yuan
   * @param otherExposure what the borrower owes or was promised beside it, in yuan
   * @param ipValue confirmed value of the rights, in yuan
   * @param otherSecurity value of what secures the loan beside them, in yuan; null if nobody said
   */
  public record Basis(
      @Nullable SizeClass size,
      Money amount,
      Money otherExposure,
      int tenorMonths,
      Money ipValue,
      @Nullable Money otherSecurity) {

    /** In yuan. */
    public Money totalExposure() {
      return amount.plus(otherExposure);
    }
  }

  /**
   * Dated parameters; each limit includes the number itself (CC 1259).
   *
   * @param inclusive in yuan
   * @param pbocInclusive in yuan
   */
  public record Limits(Money inclusive, Money pbocInclusive, int shortMonths, int mediumMonths) {}

  private static final int SHARE_DECIMALS = 6;

  public LoanFlags {
    missing = List.copyOf(missing);
  }

  static LoanFlags of(Basis basis, Limits limits) {
    Boolean inclusive = within(basis, limits.inclusive());
    Boolean wider = within(basis, limits.pbocInclusive());
    Percentage share = share(basis.ipValue(), basis.otherSecurity());
    List<Missing> missing = new ArrayList<>();
    if (inclusive == null || wider == null) {
      missing.add(Missing.SIZE_CLASS);
    }
    if (basis.otherSecurity() == null) {
      missing.add(Missing.OTHER_SECURITY);
    }
    return new LoanFlags(
        inclusive, wider, scope(basis.size(), inclusive), share, term(basis, limits), missing);
  }

  /** Above the limit no size helps; within it the size decides. */
  private static @Nullable Boolean within(Basis basis, Money limit) {
    if (basis.totalExposure().compareTo(limit) > 0) {
      return false;
    }
    return basis.size() == null ? null : basis.size().isSmallOrMicro();
  }

  private static ExemptionScope scope(@Nullable SizeClass size, @Nullable Boolean inclusive) {
    if (Boolean.TRUE.equals(inclusive)) {
      return ExemptionScope.INCLUSIVE_DIRECT;
    }
    return size != null && size.isSmallOrMicro()
        ? ExemptionScope.INCLUSIVE_BY_REFERENCE
        : ExemptionScope.IP_PLEDGE_POLICY;
  }

  /** HALF_UP once; of nothing there is no share. */
  private static @Nullable Percentage share(Money ip, @Nullable Money other) {
    if (other == null) {
      return null;
    }
    BigDecimal all = ip.plus(other).amount();
    return all.signum() == 0
        ? null
        : new Percentage(ip.amount().divide(all, SHARE_DECIMALS, RoundingMode.HALF_UP));
  }

  private static TermClass term(Basis basis, Limits limits) {
    if (basis.tenorMonths() <= limits.shortMonths()) {
      return TermClass.SHORT;
    }
    return basis.tenorMonths() <= limits.mediumMonths() ? TermClass.MEDIUM : TermClass.LONG;
  }
}
