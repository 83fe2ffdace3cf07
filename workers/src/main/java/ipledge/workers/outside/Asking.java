package ipledge.workers.outside;

import ipledge.workers.outside.Answered.NotUnderstood;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** How a reply becomes an outcome: the same for every institution and every question. */
final class Asking {

  private static final String KEY_REUSED = "key-reused";

  private Asking() {}

  /** A question about something that need not exist. */
  static <T> Outcome<Optional<T>> find(Reply reply, Function<Answered, T> reading) {
    return switch (reply) {
      case Reply.Told told ->
          understood(() -> Optional.of(reading.apply(new Answered(told.body()))));
      case Reply.No no when no.neverHeard() -> new Outcome.Done<>(Optional.empty());
      case Reply.No no -> new Outcome.Unknown<>("refused-" + no.code(), false);
      case Reply.Silence silence -> silence.unknown();
    };
  }

  /** A question about something that the other side must know. */
  static <T> Outcome<T> get(Reply reply, Function<JsonNode, T> reading) {
    return switch (reply) {
      case Reply.Told told -> understood(() -> reading.apply(told.body()));
      case Reply.No no -> new Outcome.Unknown<>("refused-" + no.code(), false);
      case Reply.Silence silence -> silence.unknown();
    };
  }

  /**
   * A request that changes the other side's world, at most once (R7).
   *
   * @param send sends it under its key
   * @param ask asks what became of the key; empty when it never arrived
   */
  static <T> Outcome<T> effect(
      RequestKey key,
      Supplier<Reply> send,
      Supplier<Outcome<Optional<Outcome.Known<T>>>> ask,
      Function<Answered, Outcome.Known<T>> reading) {
    if (key.sentBefore()) {
      switch (ask.get()) {
        case Outcome.Done<Optional<Outcome.Known<T>>> told when told.value().isPresent() -> {
          return told.value().get();
        }
        case Outcome.Unknown<Optional<Outcome.Known<T>>> unknown -> {
          return new Outcome.Unknown<>(unknown.reason(), true);
        }
        default -> {
          // It never arrived, so it may be sent.
        }
      }
    }
    return switch (send.get()) {
      case Reply.Told told -> read(told, reading);
      case Reply.No no when no.status() == 404 || no.code().equals(KEY_REUSED) ->
          new Outcome.Unknown<>("refused-" + no.code(), true);
      case Reply.No no -> new Outcome.Refused<>(no.code());
      case Reply.Silence silence when silence.maybeDone() ->
          ask.get()
              .told()
              .flatMap(answer -> answer)
              .<Outcome<T>>map(known -> known)
              .orElseGet(silence::unknown);
      case Reply.Silence silence -> silence.unknown();
    };
  }

  private static <T> Outcome<T> read(
      Reply.Told told, Function<Answered, Outcome.Known<T>> reading) {
    try {
      return reading.apply(new Answered(told.body()));
    } catch (NotUnderstood field) {
      return new Outcome.Unknown<>("answer-not-understood-" + field.getMessage(), true);
    }
  }

  private static <T> Outcome<T> understood(Supplier<T> reading) {
    try {
      return new Outcome.Done<>(reading.get());
    } catch (NotUnderstood field) {
      return new Outcome.Unknown<>("answer-not-understood-" + field.getMessage(), false);
    }
  }
}
