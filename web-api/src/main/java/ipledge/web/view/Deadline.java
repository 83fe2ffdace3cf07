package ipledge.web.view;

/** By how close their deadline is, lists are narrowed down. */
public enum Deadline {
  OVERDUE,
  /** The last day is today. */
  TODAY,
  /** The last day is today or the next working day. */
  DUE_SOON,
  ON_TIME,
  NONE
}
