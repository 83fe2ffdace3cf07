package ipledge.web.worklist;

import ipledge.approval.AfterCheckQueries.AfterCheckView;
import ipledge.approval.AfterCheckQueries.Finding;
import ipledge.approval.AfterCheckResult;
import ipledge.web.view.Ageing;
import ipledge.web.view.DueDays.Due;
import ipledge.web.view.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approval of the green channel and its draw for a check afterwards.
 *
 * @param id the case
 * @param percent the share that was drawn, for example "20"
 * @param draw one of a million numbers; below percent × 10,000 it is sampled
 * @param treeSize leaves under the signed root from which was drawn
 * @param root that root, hexadecimal
 * @param checkedBy null until somebody checked
 */
record AfterCheckShown(
    UUID id,
    String caseNumber,
    String borrower,
    boolean sampled,
    String percent,
    int draw,
    long treeSize,
    String root,
    Instant drawnAt,
    @Nullable LocalDate dueOn,
    @Nullable Integer workingDaysLeft,
    Ageing ageing,
    @Nullable Person checkedBy,
    @Nullable Instant checkedAt,
    @Nullable AfterCheckResult result,
    @Nullable String reason) {

  static AfterCheckShown of(AfterCheckView check, Due due, @Nullable Person by) {
    Finding finding = check.finding();
    return new AfterCheckShown(
        check.applicationId(),
        check.number(),
        check.borrower(),
        check.sampled(),
        check.percent().stripTrailingZeros().toPlainString(),
        check.draw(),
        check.treeSize(),
        check.root(),
        check.drawnAt(),
        due.dueOn(),
        due.workingDaysLeft(),
        due.ageing(),
        by,
        finding == null ? null : finding.at(),
        finding == null ? null : finding.result(),
        finding == null ? null : finding.reason());
  }
}
