package ipledge.demo.casefile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that somebody does. Amounts are yuan with two decimals. */
public sealed interface Step {

  /** The name with which they sign in. */
  String by();

  /** How the file calls it. */
  String name();

  /** Fills in the application. */
  record Apply(String by) implements Step {
    @Override
    public String name() {
      return "apply";
    }
  }

  /** Hands it in. */
  record Submit(String by) implements Step {
    @Override
    public String name() {
      return "submit";
    }
  }

  /**
   * Puts in what a right's value is worked out from.
   *
   * @param name score-right; score-again or score-third where others score by the bank's model too
   */
  record Score(String by, String name, String right, Method method, String opinion)
      implements Step {}

  /** How a value is worked out. */
  sealed interface Method {}

  /** The bank's own model (ALG-11). */
  record InternalModel(
      int legalScore,
      int technicalScore,
      int economicScore,
      String benchmark,
      String benchmarkSource)
      implements Method {}

  /**
   * Relief from royalty (ALG-08).
   *
   * @param revenues of the years from now on
   * @param royaltyRate this rate and the next ones are fractions
   */
  record Royalty(
      List<String> revenues,
      String royaltyRate,
      String royaltyRateSource,
      String taxRate,
      String discountRate,
      boolean midYear)
      implements Method {}

  /** A second person's word on a value. */
  record ConfirmValue(String by, String right, String decision, String opinion) implements Step {
    @Override
    public String name() {
      return "confirm-value";
    }
  }

  /** The bank's one offer for a right whose value is negotiated. */
  record Offer(String by, String right, String amount, String basis) implements Step {
    @Override
    public String name() {
      return "make-offer";
    }
  }

  /** The borrower's one reply. */
  record Reply(String by, String right, String reply, String repliedBy) implements Step {
    @Override
    public String name() {
      return "record-reply";
    }
  }

  /**
   * A survey.
   *
   * @param name investigate or co-investigate
   * @param manner on site, or off site where the rulebook allows it
   * @param unsatisfied points that were not found in order, with a note; all others were
   */
  record Survey(
      String by,
      String name,
      String decision,
      Manner manner,
      Map<String, String> unsatisfied,
      String opinion,
      Optional<String> question)
      implements Step {}

  /** How a survey is done. */
  sealed interface Manner {}

  /** A visit today. */
  record OnSite(String place, String met) implements Manner {}

  /**
   * From the desk.
   *
   * @param sources on what it rests
   */
  record OffSite(String sources) implements Manner {}

  /**
   * A recommendation.
   *
   * @param amount or {@link #MOST}
   */
  record Review(
      String by,
      String decision,
      Optional<String> amount,
      List<String> conditions,
      List<String> reasons,
      String opinion,
      Optional<String> question)
      implements Step {

    /** As much as the product says may be lent at most (ALG-07). */
    public static final String MOST = "most";

    @Override
    public String name() {
      return "review-credit";
    }
  }

  /**
   * An approver's decision.
   *
   * @param amount or {@link #RECOMMENDED}
   */
  record Approve(
      String by,
      String decision,
      Optional<String> amount,
      List<String> conditions,
      List<String> reasons,
      String opinion,
      Optional<String> question)
      implements Step {

    /** As much as the reviewer recommended. */
    public static final String RECOMMENDED = "recommended";

    @Override
    public String name() {
      return "approve";
    }
  }

  /** The answer to a question. */
  record Answer(String by, String text) implements Step {
    @Override
    public String name() {
      return "supply-information";
    }
  }

  /** Has every contract signed today. */
  record Sign(String by, String forBorrower, String forBank) implements Step {
    @Override
    public String name() {
      return "sign-contracts";
    }
  }

  /** What is done about a registrar's notice. */
  record Correct(String by, String decision, String text) implements Step {
    @Override
    public String name() {
      return "correct-filing";
    }
  }

  /**
   * Says that the approver's conditions are met, and who is paid.
   *
   * @param payee the borrower when left out
   */
  record Confirm(String by, String note, Optional<Payee> payee) implements Step {
    @Override
    public String name() {
      return "confirm-conditions";
    }
  }

  /** A supplier who is paid directly. */
  record Payee(String name, String socialCreditCode, Optional<String> account) {}

  /** Takes the application back. */
  record Withdraw(String by, String reason) implements Step {
    @Override
    public String name() {
      return "withdraw";
    }
  }

  /** Lets the bank's time pass. */
  record Wait(String by, Duration time) implements Step {
    @Override
    public String name() {
      return "wait";
    }
  }
}
