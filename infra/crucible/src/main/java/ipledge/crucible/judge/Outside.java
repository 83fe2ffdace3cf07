package ipledge.crucible.judge;

import ipledge.crucible.judge.Evidence.Deed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads what the simulators wrote into their journals. */
final class Outside {

  private Outside() {}

  /** Number and tranche of the loan that a disbursement was for. */
  static String loan(Deed paid) {
    return disbursement(paid, "loanNo") + "/" + disbursement(paid, "tranche");
  }

  static String loanNumber(Deed paid) {
    return disbursement(paid, "loanNo");
  }

  static BigDecimal amount(Deed paid) {
    return new BigDecimal(disbursement(paid, "amount"));
  }

  /** The filer's reference of a filing. */
  static String filing(Deed received) {
    return received.data().path("request").path("filingRef").asString("");
  }

  /** Numbers of the rights of a filing. */
  static List<String> rights(Deed received) {
    List<String> numbers = new ArrayList<>();
    received
        .data()
        .path("request")
        .path("rights")
        .forEach(right -> numbers.add(right.path("number").asString("")));
    return numbers;
  }

  static String filingNumber(Deed deed) {
    return deed.data().path("filingNo").asString("");
  }

  private static String disbursement(Deed paid, String field) {
    return paid.data().path("disbursement").path(field).asString("");
  }
}
