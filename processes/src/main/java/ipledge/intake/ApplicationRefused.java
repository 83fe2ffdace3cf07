package ipledge.intake;

import ipledge.shared.Violation;
import java.util.Map;

/** An application, or a change of it, that cannot be taken so. */
public final class ApplicationRefused extends Violation {

  private ApplicationRefused(
      Kind kind, String code, Map<String, String> arguments, String pointer) {
    super(kind, code, arguments, pointer);
  }

  static ApplicationRefused amountNotPositive() {
    return rule("intake.amount-not-positive", Map.of(), "/amount");
  }

  static ApplicationRefused amountAboveCap(String cap) {
    return rule("intake.amount-above-cap", Map.of("cap", cap), "/amount");
  }

  static ApplicationRefused enterpriseUnknown() {
    return rule("intake.enterprise-unknown", Map.of(), "/enterpriseId");
  }

  static ApplicationRefused rightUnknown(int position) {
    return rule("intake.right-unknown", Map.of(), "/rights/" + position);
  }

  static ApplicationRefused tenorOutside(int least, int most) {
    return rule(
        "intake.tenor-outside-product",
        Map.of("least", Integer.toString(least), "most", Integer.toString(most)),
        "/tenorMonths");
  }

  static ApplicationRefused productUnknown() {
    return rule("intake.product-unknown", Map.of(), "/productCode");
  }

  static ApplicationRefused purposeUnknown() {
    return rule("intake.purpose-unknown", Map.of(), "/purposeCode");
  }

  static ApplicationRefused kindNotPermitted(int position, String kind) {
    return rule("intake.kind-not-permitted", Map.of("kind", kind), "/rights/" + position);
  }

  static ApplicationRefused rightsMissing() {
    return rule("intake.rights-missing", Map.of(), "/rights");
  }

  static ApplicationRefused rightTwice(int position) {
    return rule("intake.right-twice", Map.of(), "/rights/" + position);
  }

  static ApplicationRefused figureOutside(String pointer) {
    return rule("intake.figure-outside", Map.of(), pointer);
  }

  /** 2.6: a day on which a right of this application was first in use. */
  static ApplicationRefused useOutside(int position) {
    return rule("intake.use-outside", Map.of(), "/rights/" + position + "/usedSince");
  }

  /**
   * One right, one case: another one has it already.
   *
   * @param position of the right in the application
   * @param number of the right
   * @param use the case that has it
   */
  static ApplicationRefused rightInUse(int position, String number, RightUse use) {
    Map<String, String> arguments =
        use.caseNumber() == null
            ? Map.of("number", number)
            : Map.of("number", number, "case", use.caseNumber());
    return new ApplicationRefused(
        Kind.CONFLICT, use.code(), arguments, "/rights/" + position + "/number");
  }

  static ApplicationRefused reasonMissing() {
    return rule("intake.reason-missing", Map.of(), "/reason");
  }

  static ApplicationRefused answerMissing() {
    return rule("intake.answer-missing", Map.of(), "/answer");
  }

  static ApplicationRefused questionMissing() {
    return rule("intake.question-missing", Map.of(), "/question");
  }

  static ApplicationRefused papersMissing() {
    return rule("intake.papers-missing", Map.of(), "/papers");
  }

  static ApplicationRefused paperOfOtherRight(int position) {
    return rule("intake.paper-of-other-right", Map.of(), "/papers/" + position + "/rightId");
  }

  /** Only the check of the rights ends a case by itself; a person who asked hears the answer. */
  static ApplicationRefused askedByPerson() {
    return new ApplicationRefused(Kind.CONFLICT, "intake.asked-by-person", Map.of(), "/decision");
  }

  static ApplicationRefused idTaken() {
    return new ApplicationRefused(Kind.CONFLICT, "intake.id-taken", Map.of(), "/id");
  }

  static ApplicationRefused notProposer() {
    return new ApplicationRefused(Kind.FORBIDDEN, "intake.not-proposer", Map.of(), "");
  }

  private static ApplicationRefused rule(
      String code, Map<String, String> arguments, String pointer) {
    return new ApplicationRefused(Kind.RULE, code, arguments, pointer);
  }
}
