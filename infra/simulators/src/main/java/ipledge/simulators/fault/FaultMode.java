package ipledge.simulators.fault;

/** What goes wrong. */
public enum FaultMode {
  /** Nothing. */
  NONE,
  /** Every request waits before it is worked on. */
  SLOW,
  /** Every request gets 503, and nothing is done. */
  DOWN,
  /** A POST is worked on to its end, then the connection is dropped without a byte of answer. */
  LOSE_ANSWER,
  /** A POST arrives twice, and a feed of events tells each of them twice. */
  DUPLICATE
}
