package ipledge.web.intake;

import ipledge.approval.ApprovalRoute;
import ipledge.intake.ApplicationState;
import ipledge.intake.Channel;
import ipledge.shared.Money;
import ipledge.web.view.Ageing;
import ipledge.web.view.CaseRight;
import ipledge.web.view.EnterpriseShown;
import ipledge.web.view.Financials;
import ipledge.web.view.FindingShown;
import ipledge.web.view.FlagsShown;
import ipledge.web.view.LimitShown;
import ipledge.web.view.Permission;
import ipledge.web.view.Person;
import ipledge.web.view.PriceShown;
import ipledge.web.view.ProductShown;
import ipledge.web.view.PurposeShown;
import ipledge.web.view.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a case on one page.
 *
 * @param step element id of the user task at which it waits
 * @param totalValue sum of the confirmed values, in yuan
 * @param applicantFindings what was found of the applicant; empty until it was checked
 * @param financials the borrower's figures (ALG-12); null until they are taken in
 * @param otherSecurity value of what secures the loan beside the rights, in yuan; null if nobody
 *     said
 * @param flags as what the loan counts, fixed with its approval; null until then
 * @param lendingLimit sum of value × rate (ALG-07), in yuan
 * @param limit how much may be lent at most, figure by figure; null until a value is confirmed
 * @param loanToValue amount ÷ value
 * @param missing what is still missing, for the checklist
 * @param endReasons why it was refused; empty unless it was
 * @param may what the reader may do now
 * @param myTask the task that the reader could do now
 */
record ApplicationPage(
    UUID id,
    String number,
    int version,
    ApplicationState state,
    @Nullable String step,
    @Nullable String waitsForRole,
    @Nullable Person waitsFor,
    @Nullable Instant waitsSince,
    @Nullable LocalDate dueOn,
    @Nullable Integer workingDaysLeft,
    Ageing ageing,
    String branch,
    String branchName,
    Person customerManager,
    EnterpriseShown enterprise,
    List<FindingShown> applicantFindings,
    ProductShown product,
    Money amount,
    int tenorMonths,
    PurposeShown purpose,
    @Nullable String purposeText,
    @Nullable Financials financials,
    @Nullable Money otherSecurity,
    @Nullable LocalDate plannedMaturity,
    @Nullable Channel channel,
    List<Reason> channelReasons,
    @Nullable ApprovalRoute approvalRoute,
    @Nullable Money approvedAmount,
    @Nullable FlagsShown flags,
    @Nullable Money totalValue,
    @Nullable Money lendingLimit,
    @Nullable LimitShown limit,
    @Nullable PriceShown price,
    @Nullable String loanToValue,
    List<String> conditions,
    List<Reason> missing,
    List<CaseRight> rights,
    @Nullable Instant submittedAt,
    @Nullable Instant endedAt,
    List<Reason> endReasons,
    May may,
    @Nullable MyTask myTask) {

  ApplicationPage {
    applicantFindings = List.copyOf(applicantFindings);
    channelReasons = List.copyOf(channelReasons);
    conditions = List.copyOf(conditions);
    missing = List.copyOf(missing);
    rights = List.copyOf(rights);
    endReasons = List.copyOf(endReasons);
  }

  /** What the reader may do with the case. */
  record May(Permission edit, Permission submit, Permission withdraw, Permission upload) {}

  /** A task that the reader has, or could claim. */
  record MyTask(UUID id, String formKey, String state) {}
}
