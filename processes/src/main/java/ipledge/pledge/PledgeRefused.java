package ipledge.pledge;

import ipledge.shared.Violation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A step of a registration that cannot be taken so. */
public final class PledgeRefused extends Violation {

  private PledgeRefused(Kind kind, String code, @Nullable String pointer) {
    super(kind, code, Map.of(), pointer);
  }

  static PledgeRefused notSigned() {
    return new PledgeRefused(Kind.CONFLICT, "pledge.contract-not-signed", null);
  }

  static PledgeRefused decisionUnknown() {
    return new PledgeRefused(Kind.RULE, "pledge.decision-unknown", "/decision");
  }

  static PledgeRefused textMissing() {
    return new PledgeRefused(Kind.RULE, "pledge.text-missing", "/text");
  }

  static PledgeRefused statementsMissing() {
    return new PledgeRefused(Kind.RULE, "pledge.statements-missing", "/statements");
  }

  static PledgeRefused statementInFuture(String pointer) {
    return new PledgeRefused(Kind.RULE, "pledge.statement-in-future", pointer);
  }

  static PledgeRefused giverMissing() {
    return new PledgeRefused(Kind.RULE, "pledge.giver-missing", "/statements");
  }

  static PledgeRefused rightNotFiled() {
    return new PledgeRefused(Kind.RULE, "pledge.right-not-filed", "/statements");
  }

  /** REG-T08, REG-C05: the registrar has already given up on it. */
  static PledgeRefused correctionTooLate() {
    return new PledgeRefused(Kind.CONFLICT, "pledge.correction-too-late", "/decision");
  }
}
