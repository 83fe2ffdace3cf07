package ipledge.intake;

/** How the applicant of a case stands before the registers are asked. */
public enum ApplicantResult {
  /** Nothing stops the case; what was found may still close the green channel. */
  CLEAR,
  /** Something is missing that the borrower can supply. */
  INCOMPLETE,
  /** The bank may not lend to this applicant. */
  REFUSED
}
