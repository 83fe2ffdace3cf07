package ipledge.intake;

/** How fast a case may go (3.7). */
public enum Channel {
  GREEN,
  ORDINARY
}
