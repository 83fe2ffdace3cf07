package ipledge.intake;

/** The state in which a case goes on when it returns to the step that asked. */
final class ReturnTarget {

  private ReturnTarget() {}

  static ApplicationState of(String element) {
    return switch (element) {
      case "check-applicant", "query-register" -> ApplicationState.CHECKING;
      case "investigate", "co-investigate" -> ApplicationState.DUE_DILIGENCE;
      case "review-credit" -> ApplicationState.CREDIT_REVIEW;
      case "approve-branch", "approve-head-office" -> ApplicationState.APPROVAL;
      default -> throw new IllegalArgumentException("no step asks from " + element);
    };
  }
}
