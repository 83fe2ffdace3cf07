package ipledge.contract;

/** Kinds of papers in a case. */
public enum DocumentKind {
  LOAN_CONTRACT("loan-contract", "借款合同"),
  PLEDGE_CONTRACT("pledge-contract", "质押合同"),
  REGISTRATION_FORM("registration-form", "质押登记申请书"),
  SIGNED_CONTRACT("", "已签合同"),
  STATEMENT("", "声明"),
  IDENTITY("", "主体资料"),
  OWNERSHIP("", "权属证明"),
  FINANCIAL("", "财务资料"),
  APPRAISAL_REPORT("", "评估报告"),
  CERTIFICATE("", "登记证书"),
  SURVEY("", "尽职调查资料"),
  OTHER("", "其他");

  private final String template;
  private final String title;

  DocumentKind(String template, String title) {
    this.template = template;
    this.title = title;
  }

  /** The page that it is made from. */
  String template() {
    if (template.isEmpty()) {
      throw new IllegalStateException(this + " comes from people");
    }
    return template;
  }

  String title() {
    return title;
  }
}
