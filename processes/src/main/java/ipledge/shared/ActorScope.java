package ipledge.shared;

import java.util.Optional;

/**
 * The actor on whose behalf the current thread works. The database's row level security reads it at
 * the begin of every transaction; without one a transaction sees no case at all.
 */
public final class ActorScope {

  private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

  private ActorScope() {}

  /** Runs the work as this actor and returns its result. */
  public static <T, X extends Throwable> T call(
      Actor actor, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, actor).call(work);
  }

  /** Runs the work as this actor. */
  public static void run(Actor actor, Runnable work) {
    ScopedValue.where(CURRENT, actor).run(work);
  }

  public static Optional<Actor> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }
}
