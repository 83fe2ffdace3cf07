package ipledge.intake;

import org.jspecify.annotations.Nullable;

/**
 * What was found of the applicant on one point.
 *
 * @param level how it stands
 * @param value the class, or an amount in yuan, where the point has one
 */
public record ApplicantFinding(Point point, Level level, @Nullable String value) {

  /** What is looked at, each with its rule. */
  public enum Point {
    /** The check character fits, or a reason says why the code is right all the same. */
    SOCIAL_CREDIT_CODE("ALG-02"),
    /** The borrower is on the list of the bank's related parties. */
    RELATED_PARTY("CRD-34"),
    /** The worst class among what the borrower owes here; NONE where it owes nothing. */
    EXISTING_CLASS("3.5"),
    /** What one borrower may still owe. */
    BORROWER_LIMIT("CRD-33"),
    /** The figures from which the need for working capital follows. */
    WORKING_CAPITAL("CRD-42");

    private final String rule;

    Point(String rule) {
      this.rule = rule;
    }

    /** Its id in the rules. */
    public String rule() {
      return rule;
    }
  }

  /** From best to worst. */
  public enum Level {
    PASS,
    /** To be seen by whoever judges; it may close the green channel and stops nothing. */
    WARN,
    /** Nobody has said; never counts in favour. */
    MISSING,
    /** Nothing may be lent: the case ends. */
    FAIL
  }

  /** Whether the case does not go on like this: it ends, or is sent back for what is missing. */
  public boolean stops() {
    return level == Level.FAIL || canBeSupplied();
  }

  /** Whether the borrower itself can supply what is missing. */
  boolean canBeSupplied() {
    return level == Level.MISSING && point == Point.WORKING_CAPITAL;
  }

  /** The reason for which a case ends on this point, a message key. */
  String reason() {
    return "intake.ground." + point.rule();
  }
}
