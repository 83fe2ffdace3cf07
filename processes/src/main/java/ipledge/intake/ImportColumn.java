package ipledge.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a file of applications, one row a right, in the order of the template. */
public enum ImportColumn {
  /** What tells the applications of a file apart; rows with the same one are one application. */
  APPLICATION(Needed.ALWAYS, Of.ROW, "", 40),
  ENTERPRISE(Needed.ALWAYS, Of.APPLICATION, "/name", 200),
  CREDIT_CODE(Needed.ALWAYS, Of.APPLICATION, "/socialCreditCode", 40),
  /** Why a code whose check fails is taken (ALG-02). */
  CODE_REASON(Needed.NO, Of.APPLICATION, "/overrideReason", 500),
  PRODUCT(Needed.ALWAYS, Of.APPLICATION, "/productCode", 100),
  AMOUNT(Needed.ALWAYS, Of.APPLICATION, "/amount", 40),
  TENOR(Needed.ALWAYS, Of.APPLICATION, "/tenorMonths", 10),
  PURPOSE(Needed.ALWAYS, Of.APPLICATION, "/purposeCode", 100),
  PURPOSE_TEXT(Needed.NO, Of.APPLICATION, "/purposeText", 2000),
  OTHER_SECURITY(Needed.NO, Of.APPLICATION, "/otherSecurity", 40),
  RIGHT_KIND(Needed.ALWAYS, Of.ROW, "/kind", 40),
  RIGHT_NUMBER(Needed.ALWAYS, Of.ROW, "/number", 60),
  USED_SINCE(Needed.NO, Of.ROW, "/usedSince", 20),
  SALES(Needed.TOGETHER, Of.APPLICATION, "/financials/sales", 40),
  MARGIN(Needed.TOGETHER, Of.APPLICATION, "/financials/margin", 20),
  GROWTH(Needed.TOGETHER, Of.APPLICATION, "/financials/growth", 20),
  INVENTORY_DAYS(Needed.TOGETHER, Of.APPLICATION, "/financials/inventoryDays", 10),
  RECEIVABLE_DAYS(Needed.TOGETHER, Of.APPLICATION, "/financials/receivableDays", 10),
  PAYABLE_DAYS(Needed.TOGETHER, Of.APPLICATION, "/financials/payableDays", 10),
  PREPAID_DAYS(Needed.TOGETHER, Of.APPLICATION, "/financials/prepaidDays", 10),
  ADVANCE_DAYS(Needed.TOGETHER, Of.APPLICATION, "/financials/advanceDays", 10),
  OWN_FUNDS(Needed.TOGETHER, Of.APPLICATION, "/financials/ownFunds", 40),
  EXISTING_LOANS(Needed.TOGETHER, Of.APPLICATION, "/financials/existingLoans", 40),
  OTHER_FINANCE(Needed.TOGETHER, Of.APPLICATION, "/financials/otherFinance", 40);

  /** Whether a cell must be filled in. */
  public enum Needed {
    ALWAYS,
    /** All figures of the need for working capital, or none of them (ALG-12). */
    TOGETHER,
    NO
  }

  private enum Of {
    /** Said once; the other rows of the application leave it blank or say the same. */
    APPLICATION,
    ROW
  }

  private final Needed needed;
  private final Of of;
  private final String pointer;
  private final int longest;

  ImportColumn(Needed needed, Of of, String pointer, int longest) {
    this.needed = needed;
    this.of = of;
    this.pointer = pointer;
    this.longest = longest;
  }

  public Needed needed() {
    return needed;
  }

  /** Whether every row of an application says the same in it. */
  public boolean isOfApplication() {
    return of == Of.APPLICATION;
  }

  /** Most characters of a cell. */
  public int longest() {
    return longest;
  }

  static List<ImportColumn> figures() {
    return Arrays.stream(values()).filter(column -> column.needed == Needed.TOGETHER).toList();
  }

  /** The column of what a form calls so. */
  static Optional<ImportColumn> at(String formPointer) {
    return Arrays.stream(values())
        .filter(column -> !column.pointer.isEmpty() && formPointer.endsWith(column.pointer))
        .findFirst();
  }
}
