package ipledge.crucible.history;

/** How a call ended, as far as the caller can know. */
public sealed interface Outcome {

  /** Done: an answer of the 200s. */
  record Answered(int status, String body) implements Outcome {}

  /** Not done: an answer that says no. */
  record Refused(int status, String body) implements Outcome {}

  /** Nobody knows: it may have been done or not, but never twice. */
  record Unknown(String why) implements Outcome {}
}
