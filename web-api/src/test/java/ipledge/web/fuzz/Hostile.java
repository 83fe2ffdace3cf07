package ipledge.web.fuzz;

import java.util.List;

/** Values that break programs, and the words of our business that open its doors. */
final class Hostile {

  /** Texts for any text field, parameter or header. */
  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\u0001\u0008\u001b[31m\u007f",
          "\r\nSet-Cookie: a=b",
          "\u202egnp.exe",
          "\u200b\u200d\ufeff",
          "👩‍👩‍👧‍👦🇨🇳",
          "𠮷野家𪚥",
          "é e\u0301",
          "\ud800",
          "x\udc00y",
          "\uffff\ufffe",
          "x".repeat(300),
          "长".repeat(5_000),
          "' OR '1'='1",
          "'; DROP TABLE loan; --",
          "%' AND pg_sleep(5)::text LIKE '%",
          "\\",
          "%_\\%",
          "<script>window.__pwned=1</script>",
          "\"><img src=x onerror=alert(1)>",
          "${jndi:ldap://127.0.0.1/a}",
          "#{T(java.lang.Runtime)}",
          "{0} {code} {{x}}",
          "../../../../etc/passwd",
          "=cmd|' /C calc'!A1",
          "null",
          "true",
          "undefined",
          "NaN",
          "Infinity",
          "1e400",
          "-0",
          "-1.00",
          "0.001",
          "1,000",
          "１２３",
          "9999999999999999.99",
          "99999999999999999999999999",
          "2147483648",
          "-9223372036854775809",
          "0000-00-00",
          "0001-01-01",
          "2027-02-29",
          "1999-12-31",
          "9999-12-31",
          "+999999999-12-31",
          "-999999999-01-01",
          "2016-12-31T23:59:60Z",
          "2026-06-30T12:00:00+99:00",
          "00000000-0000-0000-0000-000000000000",
          "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
          "{00000000-0000-7000-8000-0000000000f1}",
          "1-1-1-1-1",
          "91990000MA0000015R",
          "2023104567891",
          "ZL 2023 1 0456789.1");

  /** Values of JSON, as they are written. */
  static final List<String> JSON =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e400",
          "-0.0",
          "1E-400",
          "2147483648",
          "-2147483649",
          "99999999999999999999999999999999",
          "9".repeat(1_200),
          "NaN",
          "-Infinity",
          "01",
          "[]",
          "{}",
          "[null]",
          "[[[[[]]]]]",
          "{\"a\":{\"a\":{\"a\":{}}}}",
          "[".repeat(40) + "]".repeat(40),
          "[".repeat(3_000) + "]".repeat(3_000),
          "{\"__proto__\":{\"admin\":true}}",
          "[" + "0,".repeat(5_000) + "0]",
          "\"\\ud800\"",
          "\"\\u0000\"");

  /** Fields that nobody asked for. */
  static final List<String> FIELDS =
      List.of(
          "role",
          "roles",
          "state",
          "version",
          "branch",
          "branchId",
          "proposer",
          "approvedAmount",
          "__proto__",
          "class",
          "@type",
          "a/b~c",
          "\u0000",
          "");

  /** Cursors that are none of ours, or no longer. */
  static final List<String> CURSORS =
      List.of("x", "====", "YQ", "H2Zvbx8", "Zm9vH2Jhcg", "_".repeat(500), "8J-SqR8x");

  /** Entity tags that are none. */
  static final List<String> TAGS =
      List.of("", "*", "\"", "\"-1\"", "W/\"0\"", "\"0\", \"1\"", "0", "\"99999999999999999999\"");

  private Hostile() {}

  /** Words of the business for fields whose schema names none. */
  static List<String> words(String field) {
    return switch (field) {
      case "decision" ->
          List.of(
              "SUPPORT",
              "OPPOSE",
              "RETURN",
              "RECOMMEND",
              "REJECT",
              "APPROVE",
              "REFUSE",
              "CONFIRMED",
              "SENT_BACK",
              "RESUBMIT",
              "ABANDON");
      case "productCode" -> List.of("IP-PLEDGE");
      case "purposeCode" -> List.of("WORKING_CAPITAL");
      case "kind" -> List.of("INVENTION", "UTILITY_MODEL", "TRADEMARK", "COPYRIGHT");
      case "number" -> List.of("2023104567890", "2023223456780", "2021100000016", "99000001");
      case "socialCreditCode" -> List.of("91990000MA0000015Q", "91990000MA00000A9E");
      case "point" ->
          List.of(
              "PURPOSE",
              "REPAYMENT_ABILITY",
              "REPAYMENT_METHOD",
              "OWNERSHIP",
              "ENFORCEABILITY",
              "RELATED_PARTY");
      case "ground" -> List.of("REG-P11.11", "REG-P11.3", "REG-T09.1");
      case "scope" -> List.of("mine", "claimable", "done");
      case "sort" ->
          List.of(
              "due",
              "-due",
              "amount",
              "-amount",
              "number",
              "-submitted",
              "submitted",
              "borrower",
              "opened",
              "-decided",
              "decided");
      case "channel" -> List.of("GREEN", "ORDINARY");
      case "processId" -> List.of("loan-origination", "valuation", "pledge-registration");
      default -> List.of();
    };
  }
}
