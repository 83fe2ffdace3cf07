package ipledge.valuation;

import ipledge.shared.Violation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A step of a valuation that cannot be taken so. */
public final class ValuationRefused extends Violation {

  private ValuationRefused(Kind kind, String code, @Nullable String pointer) {
    super(kind, code, Map.of(), pointer);
  }

  static ValuationRefused opinionMissing() {
    return new ValuationRefused(Kind.RULE, "valuation.opinion-missing", "/opinion");
  }

  static ValuationRefused decisionUnknown() {
    return new ValuationRefused(Kind.RULE, "valuation.decision-unknown", "/decision");
  }

  static ValuationRefused valueNotPositive(String pointer) {
    return new ValuationRefused(Kind.RULE, "valuation.value-not-positive", pointer);
  }

  /** VAL-31: the model is for inventions and utility models. */
  static ValuationRefused modelDoesNotFit() {
    return new ValuationRefused(Kind.RULE, "valuation.model-does-not-fit", "/method");
  }

  /** 2.1: the table allows one other way, or none, and it is taken once. */
  static ValuationRefused routeNotAllowed() {
    return new ValuationRefused(Kind.RULE, "valuation.route-not-allowed", "/route");
  }

  static ValuationRefused reasonMissing() {
    return new ValuationRefused(Kind.RULE, "valuation.reason-missing", "/reason");
  }

  /** ALG-11: the second and the third scorer score by the model, or nothing can be compared. */
  static ValuationRefused modelOnly() {
    return new ValuationRefused(Kind.RULE, "valuation.model-only", "/method");
  }

  /** VAL-04: two people, not one twice. */
  static ValuationRefused scoredBefore() {
    return new ValuationRefused(Kind.FORBIDDEN, "valuation.scored-before", null);
  }

  static ValuationRefused lifeUnknown() {
    return new ValuationRefused(Kind.CONFLICT, "valuation.life-unknown", null);
  }

  /** VAL-11. */
  static ValuationRefused twoSigners() {
    return new ValuationRefused(Kind.RULE, "valuation.two-signers", "/signers");
  }

  /** VAL-12. */
  static ValuationRefused interestNotExcluded() {
    return new ValuationRefused(
        Kind.RULE, "valuation.interest-not-excluded", "/noInterestDeclared");
  }

  /** VAL-10: the firm has no licence that held on the day to which its value refers. */
  static ValuationRefused firmNotLicensed() {
    return new ValuationRefused(Kind.RULE, "valuation.firm-not-licensed", "/firmId");
  }

  /** VAL-13. */
  static ValuationRefused twoMethods() {
    return new ValuationRefused(Kind.RULE, "valuation.two-methods", "/methods");
  }

  /** VAL-17. */
  static ValuationRefused otherPurpose() {
    return new ValuationRefused(Kind.RULE, "valuation.other-purpose", "/purpose");
  }

  /** VAL-21. */
  static ValuationRefused tooOld() {
    return new ValuationRefused(Kind.RULE, "valuation.report-too-old", "/baseDate");
  }

  static ValuationRefused baseDateInFuture() {
    return new ValuationRefused(Kind.RULE, "valuation.base-date-in-future", "/baseDate");
  }

  /** Whoever proposed a value, or scored for it, does not confirm it. */
  static ValuationRefused ownValue() {
    return new ValuationRefused(Kind.FORBIDDEN, "valuation.own-value", null);
  }
}
