package ipledge.simulators;

import java.util.List;
import java.util.stream.Collectors;

/** Filled-in forms as JSON, correct unless a test spoils them. */
final class Forms {

  /** Setting: the day these forms are filed on. */
  static final String DAY = "ipledge.simulators.start-at=2026-11-22T04:00:00Z";

  static final String XINGHE = party("星河精密仪器（示例）有限公司", "91990000MA0000015Q");
  static final String QINGHE = party("青禾新材料（示例）股份有限公司", "91990000MA00000A9E");
  static final String YUNSHAN = party("云杉智能装备（示例）有限公司", "91990000MA0000023K");
  static final String YUANSHAN = party("远山储能科技（示例）有限公司", "91990000MA0000031E");
  static final String CHENGMING = party("澄明医疗器械（示例）有限公司", "91990000MA000004X6");
  static final String INSTITUTE = party("江畔理工研究院（示例）有限公司", "91990000MA00000586");
  static final String BANK = party("示例银行股份有限公司", "91990000MA00000661");

  private Forms() {}

  static String party(String name, String uscc) {
    return "{\"name\":\"%s\",\"uscc\":\"%s\"}".formatted(name, uscc);
  }

  static String right(String kind, String number) {
    return "{\"kind\":\"%s\",\"number\":\"%s\"}".formatted(kind, number);
  }

  static String statement(String type) {
    return "{\"type\":\"%s\"}".formatted(type);
  }

  static String consent(String by) {
    return "{\"type\":\"CO_OWNER_CONSENT\",\"by\":\"%s\"}".formatted(by);
  }

  static String filing(String register, String pledgor, List<String> rights) {
    return filing(register, pledgor, rights, List.of());
  }

  static String filing(
      String register, String pledgor, List<String> rights, List<String> statements) {
    return """
        {"filingRef":"ref-1","register":"%s","pledgor":%s,"pledgee":%s,"rights":[%s],
         "contractNo":"ZY-2026-001","amount":"1500000.00","performanceFrom":"2026-11-23",
         "performanceTo":"2027-11-22","statements":[%s]}
        """
        .formatted(
            register,
            pledgor,
            BANK,
            rights.stream().collect(Collectors.joining(",")),
            statements.stream().collect(Collectors.joining(",")));
  }

  static String order(String payee, String amount, String currency) {
    return """
        {"loanNo":"L-1","tranche":1,"payee":%s,"amount":"%s","currency":"%s"}
        """
        .formatted(payee, amount, currency);
  }
}
