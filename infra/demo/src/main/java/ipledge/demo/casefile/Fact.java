package ipledge.demo.casefile;

import java.util.List;
import java.util.Locale;

/** What can be expected of a case, besides the values of its rights. */
public enum Fact {
  /** Where the case stands in the end; the player waits for it. */
  STATE(Shape.WORD),
  /** GREEN or ORDINARY. */
  CHANNEL(Shape.WORD),
  /** BRANCH or HEAD_OFFICE. */
  APPROVAL_ROUTE(Shape.WORD),
  /** Sum of the confirmed values. */
  TOTAL_VALUE(Shape.AMOUNT),
  /** Sum of value × rate (ALG-07). */
  LENDING_LIMIT(Shape.AMOUNT),
  APPROVED_AMOUNT(Shape.AMOUNT),
  /** What was paid out. */
  LENT(Shape.AMOUNT),
  /** Rule id that is among the reasons of the end, such as REG-P11.6. */
  REFUSAL_GROUND(Shape.WORD),
  /** One word for each filing: register and state, such as PATENT REGISTERED. */
  FILINGS(Shape.LIST),
  /** Kinds of the documents that the product drew up. */
  DOCUMENTS(Shape.LIST),
  /** Whether there is a loan number. */
  LOAN_NUMBER(Shape.PRESENCE);

  /** Something is there. */
  public static final String PRESENT = "present";

  /** Nothing is there. */
  public static final String NONE = "none";

  /** How a fact is written. */
  enum Shape {
    WORD,
    AMOUNT,
    LIST,
    PRESENCE
  }

  private final Shape shape;

  Fact(Shape shape) {
    this.shape = shape;
  }

  Shape shape() {
    return shape;
  }

  /** Its name in a file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A list as it is compared: in no order. */
  public static String listed(List<String> words) {
    return words.isEmpty() ? NONE : String.join(", ", words.stream().sorted().toList());
  }
}
