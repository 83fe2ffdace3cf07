package ipledge.loan;

/** To whom the money goes (CRD-41). */
public enum PaymentMethod {
  /** To the borrower, who pays on. */
  SELF,
  /** To the borrower's supplier directly. */
  ENTRUSTED
}
