package ipledge.approval;

import ipledge.collateral.RightFinding.Level;
import ipledge.intake.ApplicantFinding;
import ipledge.intake.ApplicantFinding.Point;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.party.EnterpriseQueries.EnterpriseView;
import ipledge.shared.Money;
import ipledge.shared.Sha256;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a decision rests on, as they stand. Whoever decides sends their digest along, so
 * that nobody signs a case that changed since the sheet was read.
 *
 * @param applicant what was found of the applicant; nothing as long as nobody checked
 * @param worstOfRights the worst finding on the rights, as the green channel reads it; null as long
 *     as something is missing
 * @param rights with value and last day, in the application's order
 * @param price what the loan costs, or would cost today
 * @param opinions of the steps before, oldest first
 * @param conditions approved so far
 * @param records warnings, dissent, outside instructions and replies, oldest first (EXM E6, E7,
 *     CRD-35): nobody signs a case on which one was recorded since the sheet was read
 */
public record CaseFacts(
    ApplicationView application,
    EnterpriseView enterprise,
    List<ApplicantFinding> applicant,
    @Nullable Level worstOfRights,
    LocalDate maturity,
    List<RightFact> rights,
    LoanLimit limit,
    LoanPrice price,
    List<Opinion> opinions,
    List<String> obstacles,
    @Nullable ApprovalRoute route,
    @Nullable Money approvedAmount,
    List<String> conditions,
    List<DutyRecord> records) {

  /**
   * A right as it counts in the case.
   *
   * @param valuation where its valuation stands, null until there is one
   * @param value confirmed value in yuan, null until confirmed
   * @param lastDay last day of protection
   */
  public record RightFact(
      UUID rightId,
      @Nullable String valuation,
      @Nullable Money value,
      @Nullable LocalDate lastDay) {}

  /** What was found of the applicant on a point, if it was looked at. */
  Optional<ApplicantFinding> found(Point point) {
    return applicant.stream().filter(finding -> finding.point() == point).findFirst();
  }

  /** Sum of the confirmed values, in yuan. */
  public Money totalValue() {
    return rights.stream()
        .map(RightFact::value)
        .filter(Objects::nonNull)
        .reduce(Money.zero(), Money::plus);
  }

  /** SHA-256 over what the sheet shows, in hexadecimal. */
  public String digest() {
    String text =
        String.join(
            "\n",
            application.id().toString(),
            application.amount().toString(),
            Integer.toString(application.tenorMonths()),
            application.productCode(),
            application.purposeCode(),
            String.valueOf(application.purposeText()),
            String.valueOf(application.channel()),
            enterprise.socialCreditCode(),
            enterprise.exposure().toString(),
            applicant.toString(),
            String.valueOf(application.financials()),
            String.valueOf(application.otherSecurity()),
            String.valueOf(application.profileId()),
            maturity.toString(),
            rights.stream()
                .map(r -> r.rightId() + " " + r.value() + " " + r.lastDay())
                .collect(Collectors.joining(";")),
            limit.figures().toString(),
            limit.notCounted().toString(),
            price.toString(),
            opinions.stream().map(o -> o.id().toString()).collect(Collectors.joining(";")),
            String.join(";", obstacles),
            String.valueOf(route),
            records.stream().map(r -> r.id().toString()).collect(Collectors.joining(";")));
    return Sha256.hex(text);
  }
}
