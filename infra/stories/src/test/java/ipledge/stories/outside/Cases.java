package ipledge.stories.outside;

import ipledge.collateral.Register;
import ipledge.collateral.RightKind;
import ipledge.collateral.RightNumber;
import ipledge.shared.Money;
import ipledge.workers.outside.DisbursementOrder;
import ipledge.workers.outside.Filing;
import java.time.LocalDate;
import java.util.List;

/** What the product files and orders in these tests. */
final class Cases {

  /** Simulators' setting: the day it happens. */
  static final String DAY = "ipledge.simulators.start-at=2026-11-22T04:00:00Z";

  static final String CONTROLLED = "ipledge.clock=controlled";
  static final String AT_ONCE = "ipledge.simulators.registrar.answer-delay=0s";

  static final RightNumber INVENTION =
      RightNumber.parse(RightKind.INVENTION, "ZL 2023 1 0456789.0");

  private static final Filing.Party FIRM = new Filing.Party("星河精密仪器（示例）有限公司", "91990000MA0000015Q");
  private static final Filing.Party BANK = new Filing.Party("示例银行股份有限公司", "91990000MA00000661");

  private Cases() {}

  static Filing filing(RightNumber right) {
    return filing(right, FIRM, List.of());
  }

  static Filing filing(RightNumber right, Filing.Party pledgor, List<Filing.Statement> papers) {
    return new Filing(
        "filing-1",
        Register.PATENT,
        pledgor,
        BANK,
        List.of(new Filing.FiledRight(right, null, null, null)),
        "ZY-2026-001",
        Money.cny("1500000.00"),
        LocalDate.of(2026, 11, 23),
        LocalDate.of(2027, 11, 22),
        null,
        papers);
  }

  static DisbursementOrder order(String payee, String uscc) {
    return new DisbursementOrder(
        "L-2026-1", 1, new DisbursementOrder.Payee(payee, uscc, null), Money.cny("1500000.00"));
  }

  static DisbursementOrder order() {
    return order(FIRM.name(), FIRM.uscc());
  }
}
