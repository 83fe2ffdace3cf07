package ipledge.approval;

/** How long a loan runs, as it is counted (CRD-12). */
public enum TermClass {
  SHORT,
  MEDIUM,
  LONG
}
