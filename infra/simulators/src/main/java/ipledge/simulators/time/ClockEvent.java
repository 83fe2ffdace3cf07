package ipledge.simulators.time;

/** What the clock remembers. */
sealed interface ClockEvent {

  /** Business time was led to this many milliseconds ahead of real time. */
  record ClockLed(long offsetMillis) implements ClockEvent {}
}
