package ipledge.contract;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Prints what a member of the staff did in a case, as a proof of duty. The words come from whoever
 * asks, because it is read in that person's language.
 */
@Component
public class DutyPaper {

  private static final String TEMPLATE = "duty-proof";

  private final PdfPrinter printer;

  DutyPaper(PdfPrinter printer) {
    this.printer = printer;
  }

  /**
   * @param values by the names of the template
   * @param parts the rows of its tables, by the tables' names
   * @return a PDF
   * @throws IllegalArgumentException if a name of the template has no value
   */
  public byte[] print(Map<String, String> values, Map<String, List<Map<String, String>>> parts) {
    return printer.print(Template.named(TEMPLATE).fillParts(values, parts));
  }
}
