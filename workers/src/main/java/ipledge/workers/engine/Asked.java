package ipledge.workers.engine;

/**
 * Whether the other side must be asked.
 *
 * @param <Q> the question
 */
public sealed interface Asked<Q> {

  record Call<Q>(Q question) implements Asked<Q> {}

  record Done<Q>(Answer answer) implements Asked<Q> {}

  static <Q> Asked<Q> call(Q question) {
    return new Call<>(question);
  }

  /** The domain knows the outcome already. */
  static <Q> Asked<Q> done(Answer answer) {
    return new Done<>(answer);
  }
}
