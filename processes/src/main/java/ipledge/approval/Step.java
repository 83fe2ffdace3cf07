package ipledge.approval;

import java.util.Arrays;

/** The steps at which people judge a case. */
enum Step {
  INVESTIGATE("investigate", "investigate"),
  CO_INVESTIGATE("co-investigate", "co-investigate"),
  REVIEW("review-credit", "review-credit"),
  APPROVE("approve", "approve-branch", "approve-head-office");

  private final String form;
  private final String[] elements;

  Step(String form, String... elements) {
    this.form = form;
    this.elements = elements;
  }

  /** The page on which it is done. */
  String form() {
    return form;
  }

  static Step ofElement(String element) {
    return Arrays.stream(values())
        .filter(step -> Arrays.asList(step.elements).contains(element))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody judges at " + element));
  }
}
