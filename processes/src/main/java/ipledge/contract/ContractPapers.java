package ipledge.contract;

import ipledge.collateral.RightKind;
import ipledge.contract.ContractTerms.PledgedRight;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the papers of a contract from its terms. */
@Component
class ContractPapers {

  private static final String NOT_STATED = "—";

  private final PdfPrinter printer;

  ContractPapers(PdfPrinter printer) {
    this.printer = printer;
  }

  byte[] print(DocumentKind kind, ContractTerms terms) {
    return printer.print(
        Template.named(kind.template())
            .fill(values(terms), terms.rights().stream().map(ContractPapers::row).toList()));
  }

  private static Map<String, String> values(ContractTerms terms) {
    Map<String, String> values = new HashMap<>();
    values.put("number", terms.number());
    values.put("loanNumber", terms.loanNumber());
    values.put("caseNumber", terms.caseNumber());
    values.put("lender", terms.lender().name());
    values.put("lenderCode", terms.lender().socialCreditCode());
    values.put("borrower", terms.borrower().name());
    values.put("borrowerCode", terms.borrower().socialCreditCode());
    values.put("product", terms.product());
    values.put("purpose", terms.purpose());
    values.put("amount", "¥" + terms.amount());
    values.put("amountInWords", terms.amountInWords());
    values.put("annualRate", terms.annualRate());
    values.put("defaultRateFactor", terms.defaultRateFactor());
    values.put("daysInYear", String.valueOf(terms.daysInYear()));
    values.put("from", terms.from().toString());
    values.put("to", terms.to().toString());
    values.put("securityTo", day(terms.securityTo()));
    values.put("repayment", terms.repayment());
    values.put("securedScope", terms.securedScope());
    values.put("maximumAmount", yesNo(terms.maximumAmount()));
    values.put("valuation", "¥" + terms.valuation());
    values.put("rightCount", String.valueOf(terms.rights().size()));
    return values;
  }

  private static Map<String, String> row(PledgedRight right) {
    Map<String, String> row = new HashMap<>();
    row.put("kind", name(right.kind()));
    row.put("number", right.number());
    row.put("title", right.title());
    row.put("owners", joined(right.owners()));
    row.put("classes", joined(right.niceClasses()));
    row.put("filingDate", day(right.filingDate()));
    row.put("grantDate", day(right.grantDate()));
    row.put("registeredOn", day(right.registeredOn()));
    row.put("termTo", day(right.termTo()));
    row.put("firstPublishedOn", day(right.firstPublishedOn()));
    row.put("lastDay", day(right.lastDay()));
    row.put("licences", right.licences() == null ? NOT_STATED : String.valueOf(right.licences()));
    row.put("sameDayInvention", yesNo(right.sameDayInvention()));
    row.put("invalidationPending", yesNo(right.invalidationPending()));
    row.put("value", right.value() == null ? NOT_STATED : "¥" + right.value());
    return row;
  }

  private static String name(RightKind kind) {
    return switch (kind) {
      case INVENTION -> "发明专利";
      case UTILITY_MODEL -> "实用新型专利";
      case DESIGN -> "外观设计专利";
      case TRADEMARK -> "注册商标专用权";
      case COPYRIGHT -> "著作权";
    };
  }

  private static String joined(List<String> texts) {
    return texts.isEmpty() ? NOT_STATED : String.join("、", texts);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? NOT_STATED : day.toString();
  }

  private static String yesNo(@Nullable Boolean answer) {
    if (answer == null) {
      return NOT_STATED;
    }
    return answer ? "是" : "否";
  }
}
