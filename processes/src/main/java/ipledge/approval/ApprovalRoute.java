package ipledge.approval;

/** Whose authority reaches the amount (CRD-04). */
public enum ApprovalRoute {
  BRANCH("branch-approver"),
  HEAD_OFFICE("head-office-approver");

  private final String role;

  ApprovalRoute(String role) {
    this.role = role;
  }

  String role() {
    return role;
  }
}
