package ipledge.web.view;

/** How close a due day is. */
public enum Ageing {
  NONE,
  ON_TIME,
  DUE_SOON,
  OVERDUE
}
