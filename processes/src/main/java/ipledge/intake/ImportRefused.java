package ipledge.intake;

import ipledge.shared.Violation;
import java.util.Map;

/** A file of applications that is not even looked at row by row. */
public final class ImportRefused extends Violation {

  private ImportRefused(String code, Map<String, String> arguments) {
    super(Kind.RULE, code, arguments, "/file");
  }

  /** No row below the head. */
  static ImportRefused empty() {
    return new ImportRefused("intake.import-empty", Map.of());
  }

  /** More rows than one file may have. */
  public static ImportRefused tooManyRows(int most) {
    return new ImportRefused("intake.import-too-many-rows", Map.of("most", Integer.toString(most)));
  }

  /** Something else than a workbook, or a broken one. */
  public static ImportRefused noWorkbook() {
    return new ImportRefused("intake.import-no-workbook", Map.of());
  }

  /** As it comes, or unpacked. */
  public static ImportRefused tooLarge(long mostBytes) {
    return new ImportRefused("intake.import-too-large", Map.of("most", Long.toString(mostBytes)));
  }

  /** Programs in it: none of them ever runs here, and nobody needs one to fill the template in. */
  public static ImportRefused macros() {
    return new ImportRefused("intake.import-macros", Map.of());
  }

  /** It fetches from elsewhere what it shows. */
  public static ImportRefused links() {
    return new ImportRefused("intake.import-links", Map.of());
  }

  /** What a formula shows depends on who opens it, so it is not what somebody typed. */
  public static ImportRefused formula(String cell) {
    return new ImportRefused("intake.import-formula", Map.of("cell", cell));
  }

  public static ImportRefused columnMissing(String title) {
    return new ImportRefused("intake.import-column-missing", Map.of("column", title));
  }

  public static ImportRefused columnTwice(String title) {
    return new ImportRefused("intake.import-column-twice", Map.of("column", title));
  }

  public static ImportRefused columnUnknown(String title) {
    return new ImportRefused("intake.import-column-unknown", Map.of("column", title));
  }
}
