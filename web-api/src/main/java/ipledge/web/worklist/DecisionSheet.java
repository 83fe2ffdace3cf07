package ipledge.web.worklist;

import ipledge.approval.ApprovalRoute;
import ipledge.intake.Channel;
import ipledge.shared.Money;
import ipledge.web.view.CaseRight;
import ipledge.web.view.DutyRecordShown;
import ipledge.web.view.EnterpriseShown;
import ipledge.web.view.Financials;
import ipledge.web.view.FindingShown;
import ipledge.web.view.LimitShown;
import ipledge.web.view.PriceShown;
import ipledge.web.view.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one-page decision sheet.
 *
 * @param digest covers exactly the facts; a decision is sent with it and refused when they changed
 * @param latestMaturity last day of the shortest right
 * @param records warnings, dissent, outside instructions and replies, oldest first
 * @param exceptions rules not met, each needing a word from whoever decides
 */
record DecisionSheet(
    String digest,
    EnterpriseShown enterprise,
    List<FindingShown> applicantFindings,
    @Nullable Financials financials,
    String productName,
    Money amount,
    int tenorMonths,
    LocalDate plannedMaturity,
    @Nullable LocalDate latestMaturity,
    String purposeName,
    @Nullable String purposeText,
    @Nullable Channel channel,
    List<Reason> channelReasons,
    @Nullable ApprovalRoute approvalRoute,
    @Nullable Money totalValue,
    @Nullable Money lendingLimit,
    @Nullable LimitShown limit,
    @Nullable PriceShown price,
    @Nullable String loanToValue,
    Money liveExposure,
    List<CaseRight> rights,
    List<Reason> exceptions,
    List<OpinionShown> opinions,
    List<DutyRecordShown> records,
    List<String> conditions) {

  DecisionSheet {
    applicantFindings = List.copyOf(applicantFindings);
    channelReasons = List.copyOf(channelReasons);
    rights = List.copyOf(rights);
    exceptions = List.copyOf(exceptions);
    opinions = List.copyOf(opinions);
    records = List.copyOf(records);
    conditions = List.copyOf(conditions);
  }
}
