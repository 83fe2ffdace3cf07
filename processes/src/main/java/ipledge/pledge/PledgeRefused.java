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

  /** A third party pledges: no contract of ours is made for that yet. */
  static PledgeRefused pledgorUnknown() {
    return new PledgeRefused(Kind.CONFLICT, "pledge.pledgor-unknown", null);
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

  static PledgeRefused rightNotFiled() {
    return new PledgeRefused(Kind.RULE, "pledge.right-not-filed", "/statements");
  }

  static PledgeRefused inquiryMissing() {
    return new PledgeRefused(Kind.RULE, "pledge.inquiry-missing", "/text");
  }

  static PledgeRefused expectedInPast() {
    return new PledgeRefused(Kind.RULE, "pledge.expected-in-past", "/expectedOn");
  }

  static PledgeRefused endMissing() {
    return new PledgeRefused(Kind.RULE, "pledge.end-missing", "/endedOn");
  }

  static PledgeRefused endInFuture() {
    return new PledgeRefused(Kind.RULE, "pledge.end-in-future", "/endedOn");
  }

  /** REG-T08, REG-C05: the registrar has already given up on it. */
  static PledgeRefused correctionTooLate() {
    return new PledgeRefused(Kind.CONFLICT, "pledge.correction-too-late", "/decision");
  }
}
