package ipledge.approval;

import ipledge.rulebook.Checklist;
import ipledge.shared.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A judgement that cannot be taken so. */
public final class ApprovalRefused extends Violation {

  private static final String MANNER = "/manner";

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

  static ApprovalRefused reasonUnknown(String code, int position) {
    return rule("approval.reason-unknown", Map.of("code", code), "/reasons/" + position);
  }

  /** Ground 12 is examined by a person: nothing is recommended before that. */
  static ApprovalRefused groundUnanswered() {
    return rule("approval.ground-unanswered", Map.of(), "/otherGrounds");
  }

  static ApprovalRefused groundFound(int position) {
    return rule("approval.ground-found", Map.of(), "/otherGrounds/" + position + "/found");
  }

  static ApprovalRefused groundNoteMissing(int position) {
    return rule("approval.ground-note-missing", Map.of(), "/otherGrounds/" + position + "/note");
  }

  static ApprovalRefused groundOfOtherRight(int position) {
    return rule(
        "approval.ground-of-other-right", Map.of(), "/otherGrounds/" + position + "/rightId");
  }

  static ApprovalRefused amountMissing(String pointer) {
    return rule("approval.amount-missing", Map.of(), pointer);
  }

  static ApprovalRefused aboveMost(String most, String pointer) {
    return rule("approval.amount-above-most", Map.of("most", most), pointer);
  }

  /** ALG-07: a figure of the limit is missing, so nothing may be lent. */
  static ApprovalRefused limitUnknown(List<String> missing, String pointer) {
    return rule("approval.limit-unknown", Map.of("missing", String.join(", ", missing)), pointer);
  }

  /** CRD-03: a part of the price is missing, so nothing is approved. */
  static ApprovalRefused priceUnknown(List<String> missing) {
    return rule(
        "approval.price-unknown", Map.of("missing", String.join(", ", missing)), "/approvedAmount");
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

  static ApprovalRefused visitMissing(String pointer) {
    return rule("approval.visit-missing", Map.of(), pointer);
  }

  static ApprovalRefused visitOffSite() {
    return rule("approval.visit-off-site", Map.of(), "/visitedOn");
  }

  static ApprovalRefused sourcesMissing() {
    return rule("approval.sources-missing", Map.of(), "/sources");
  }

  static ApprovalRefused sourcesOnSite() {
    return rule("approval.sources-on-site", Map.of(), "/sources");
  }

  /** CRD-43: never for fixed assets, whatever the amount. */
  static ApprovalRefused offSiteFixedAsset(String purpose) {
    return rule("approval.off-site-fixed-asset", Map.of("purpose", purpose), MANNER);
  }

  /** CRD-43: the rulebook says nothing of this product, so that nothing is allowed. */
  static ApprovalRefused offSiteNotAllowed(String product) {
    return rule("approval.off-site-not-allowed", Map.of("product", product), MANNER);
  }

  /** CRD-43. */
  static ApprovalRefused offSiteAboveLimit(String amount, String limit) {
    return rule("approval.off-site-above-limit", Map.of("amount", amount, "limit", limit), MANNER);
  }

  static ApprovalRefused itemMissing(Checklist.Item item) {
    return rule("approval.item-missing", named(item), "/answers");
  }

  static ApprovalRefused itemTwice(Checklist.Item item, int position) {
    return rule("approval.item-twice", named(item), "/answers/" + position + "/code");
  }

  static ApprovalRefused itemNoteMissing(Checklist.Item item, int position) {
    return rule("approval.item-note-missing", named(item), "/answers/" + position + "/note");
  }

  static ApprovalRefused itemUnknown(String code, String edition, int position) {
    return rule(
        "approval.item-unknown",
        Map.of("item", code, "edition", edition),
        "/answers/" + position + "/code");
  }

  /** EXM E6, E7: a case that is over takes no more records. */
  static ApprovalRefused caseOver() {
    return new ApprovalRefused(Kind.CONFLICT, "approval.case-over", Map.of(), null);
  }

  static ApprovalRefused recordEmpty() {
    return rule("approval.record-empty", Map.of(), "/content");
  }

  static ApprovalRefused replyWithoutRecord() {
    return rule("approval.reply-without-record", Map.of(), "/follows");
  }

  /** CRD-35: who asked, how, and when. */
  static ApprovalRefused instructionIncomplete(String pointer) {
    return rule("approval.instruction-incomplete", Map.of(), pointer);
  }

  static ApprovalRefused noInstruction(String pointer) {
    return rule("approval.no-instruction", Map.of(), pointer);
  }

  static ApprovalRefused askedInFuture() {
    return rule("approval.asked-in-future", Map.of(), "/askedOn");
  }

  /** The item is named in both languages: whoever reads the trail later may read either. */
  private static Map<String, String> named(Checklist.Item item) {
    return Map.of("code", item.code(), "item", item.textZh() + " / " + item.textEn());
  }

  private static ApprovalRefused rule(String code, Map<String, String> arguments, String pointer) {
    return new ApprovalRefused(Kind.RULE, code, arguments, pointer);
  }
}
