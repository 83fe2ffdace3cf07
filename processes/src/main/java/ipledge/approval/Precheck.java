package ipledge.approval;

/** Whether a case may hope for the green channel before its rights are valued (3.7). */
public enum Precheck {
  PROVISIONAL,
  ORDINARY
}
