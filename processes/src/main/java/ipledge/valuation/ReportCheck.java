package ipledge.valuation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The data checks on an outside report (2.2). */
@Component
class ReportCheck {

  private static final String PURPOSE = "PLEDGE_LOAN";
  private static final int LEAST = 2;

  /**
   * @param validityMonths how old the base date may be (VAL-21)
   * @throws ValuationRefused naming the first field that is wrong
   */
  Proposal proposal(Report report, LocalDate today, int validityMonths) {
    if (!report.value().isPositive()) {
      throw ValuationRefused.valueNotPositive("/value");
    }
    if (report.signers().stream().distinct().count() < LEAST) {
      throw ValuationRefused.twoSigners();
    }
    if (!report.noInterestDeclared()) {
      throw ValuationRefused.interestNotExcluded();
    }
    if (!report.purpose().equals(PURPOSE)) {
      throw ValuationRefused.otherPurpose();
    }
    boolean reasoned =
        report.singleMethodReason() != null && !report.singleMethodReason().isBlank();
    if (report.methods().stream().distinct().count() < LEAST && !reasoned) {
      throw ValuationRefused.twoMethods();
    }
    if (report.baseDate().isAfter(today)) {
      throw ValuationRefused.baseDateInFuture();
    }
    if (report.baseDate().plusMonths(validityMonths).isBefore(today)
        || report.validUntil().isBefore(today)) {
      throw ValuationRefused.tooOld();
    }
    Map<String, Object> inputs =
        Map.of(
            "firmId", report.firmId().toString(),
            "reportNo", report.reportNo(),
            "baseDate", report.baseDate().toString(),
            "validUntil", report.validUntil().toString(),
            "methods", report.methods(),
            "signers", report.signers().size());
    return new Proposal(
        ValuationMethod.EXTERNAL_REPORT, inputs, List.of(), report.value(), report.documentId());
  }
}
