package ipledge.approval;

import ipledge.shared.Violation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A judgement that cannot be taken so. */
public final class ApprovalRefused extends Violation {

  private ApprovalRefused(
      Kind kind, String code, Map<String, String> arguments, @Nullable String pointer) {
    super(kind, code, arguments, pointer);
  }

  static ApprovalRefused decisionUnknown() {
    return rule("approval.decision-unknown", Map.of(), "/decision");
  }

  static ApprovalRefused opinionMissing() {
    return rule("approval.opinion-missing", Map.of(), "/opinion");
  }

  static ApprovalRefused questionMissing() {
    return rule("approval.question-missing", Map.of(), "/question");
  }

  static ApprovalRefused reasonMissing() {
    return rule("approval.reason-missing", Map.of(), "/reasons");
  }

  static ApprovalRefused amountMissing(String pointer) {
    return rule("approval.amount-missing", Map.of(), pointer);
  }

  static ApprovalRefused aboveMost(String most, String pointer) {
    return rule("approval.amount-above-most", Map.of("most", most), pointer);
  }

  static ApprovalRefused aboveRequest(String request, String pointer) {
    return rule("approval.amount-above-request", Map.of("request", request), pointer);
  }

  /** CRD-04. */
  static ApprovalRefused aboveAuthority(String limit) {
    return rule("approval.above-authority", Map.of("limit", limit), "/approvedAmount");
  }

  /** CRD-30: proposer, investigator, reviewer and approver are different people. */
  static ApprovalRefused tookPartBefore() {
    return new ApprovalRefused(Kind.FORBIDDEN, "approval.took-part-before", Map.of(), null);
  }

  static ApprovalRefused caseChanged() {
    return new ApprovalRefused(Kind.CONFLICT, "approval.case-changed", Map.of(), "/factsDigest");
  }

  static ApprovalRefused findingsIncomplete(String point) {
    return rule("approval.finding-missing", Map.of("point", point), "/findings");
  }

  static ApprovalRefused visitInFuture() {
    return rule("approval.visit-in-future", Map.of(), "/visitedOn");
  }

  private static ApprovalRefused rule(String code, Map<String, String> arguments, String pointer) {
    return new ApprovalRefused(Kind.RULE, code, arguments, pointer);
  }
}
