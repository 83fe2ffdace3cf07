package ipledge.approval;

import java.util.Arrays;

/** Why a reviewer or an approver says no (CRD-31 and the bank's policy). */
public enum RefusalCode {
  REPAYMENT_ABILITY,
  PURPOSE,
  COLLATERAL,
  OWNERSHIP,
  POLICY,
  OTHER;

  /** The key of its text. */
  public String key() {
    return "approval.refusal." + name();
  }

  static boolean isKnown(String code) {
    return Arrays.stream(values()).anyMatch(known -> known.name().equals(code));
  }
}
