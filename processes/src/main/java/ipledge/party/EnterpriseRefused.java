package ipledge.party;

import ipledge.shared.Violation;
import java.util.Map;

/** A firm that cannot be registered so. */
public final class EnterpriseRefused extends Violation {

  private static final String CODE_FIELD = "/socialCreditCode";

  private EnterpriseRefused(Kind kind, String code, String pointer) {
    super(kind, code, Map.of(), pointer);
  }

  /** ALG-02: the code is not of the right shape. */
  static EnterpriseRefused notACode() {
    return new EnterpriseRefused(Kind.RULE, "party.social-credit-code-shape", CODE_FIELD);
  }

  /** ALG-02: the check character fails; a reason overrides it. */
  static EnterpriseRefused checkFails() {
    return new EnterpriseRefused(Kind.RULE, "party.social-credit-code-check", CODE_FIELD);
  }

  static EnterpriseRefused alreadyKnown() {
    return new EnterpriseRefused(Kind.CONFLICT, "party.already-known", CODE_FIELD);
  }

  static EnterpriseRefused nameMissing() {
    return new EnterpriseRefused(Kind.RULE, "party.name-missing", "/name");
  }

  static EnterpriseRefused of(String code, String pointer) {
    return new EnterpriseRefused(Kind.RULE, code, pointer);
  }
}
