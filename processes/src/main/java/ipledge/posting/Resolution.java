package ipledge.posting;

/** The one way in which a reservation ends. */
public enum Resolution {
  /** The money moves to where it was meant for. */
  POST,
  /** Somebody took the reservation back. */
  VOID,
  /** The reservation ran out of time. */
  EXPIRE
}
