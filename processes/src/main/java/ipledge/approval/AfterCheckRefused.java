package ipledge.approval;

import ipledge.shared.Violation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A check after approval that this person may not make, or not so. */
public final class AfterCheckRefused extends Violation {

  private AfterCheckRefused(Kind kind, String code, @Nullable String pointer) {
    super(kind, code, Map.of(), pointer);
  }

  /** CRD-30: nobody checks a case in which they took part. */
  static AfterCheckRefused tookPartBefore() {
    return new AfterCheckRefused(Kind.FORBIDDEN, "approval.after-check-took-part", null);
  }

  static AfterCheckRefused made() {
    return new AfterCheckRefused(Kind.CONFLICT, "approval.after-check-made", null);
  }

  static AfterCheckRefused reasonMissing() {
    return new AfterCheckRefused(Kind.RULE, "approval.after-check-reason-missing", "/reason");
  }
}
