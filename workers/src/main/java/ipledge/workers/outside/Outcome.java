package ipledge.workers.outside;

import java.util.Optional;

/**
 * What is known after a call to another institution. There are three cases, not two: a broken cable
 * is neither a success nor a refusal (R7).
 *
 * @param <T> what the institution tells when it did what was asked
 */
public sealed interface Outcome<T> {

  /** The institution has answered, one way or the other. */
  sealed interface Known<T> extends Outcome<T> {}

  /** It did what was asked. */
  record Done<T>(T value) implements Known<T> {}

  /**
   * It looked at what was asked and will not do it, and has not done it.
   *
   * @param code the institution's reason, in its own words of at most 64 plain characters
   */
  record Refused<T>(String code) implements Known<T> {}

  /**
   * Nobody here knows.
   *
   * @param reason a short technical code for logs and incidents
   * @param maybeDone false only where the request certainly never left: the key needs no asking
   *     before the next attempt
   */
  record Unknown<T>(String reason, boolean maybeDone) implements Outcome<T> {}

  /**
   * The answer, where there is one.
   *
   * @throws OutcomeUnknown otherwise; the caller's job is tried again and asks by key first
   */
  default Known<T> known() {
    return switch (this) {
      case Known<T> known -> known;
      case Unknown<T> unknown -> throw new OutcomeUnknown(unknown.reason());
    };
  }

  /** The told value, where the institution did what was asked. */
  default Optional<T> told() {
    return this instanceof Done<T> done ? Optional.of(done.value()) : Optional.empty();
  }
}
