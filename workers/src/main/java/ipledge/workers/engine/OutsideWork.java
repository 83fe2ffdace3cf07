package ipledge.workers.engine;

/**
 * A worker that calls another institution. The call runs between two transactions and never inside
 * one, and only while the lease is ours. The other side must know {@link
 * JobContext#idempotencyKey()} or be asked by it first: after an unknown outcome all three steps
 * run again.
 *
 * @param <Q> what is asked of the other side
 * @param <R> what it replies
 */
public interface OutsideWork<Q, R> {

  JobType type();

  /** In a transaction: writes the intent down and says what to ask, or that nothing is to ask. */
  Asked<Q> ask(JobContext job);

  /** Outside any transaction: asks. An exception means that the outcome is unknown. */
  R call(Q question, JobContext job);

  /** In a transaction: writes the outcome down. */
  Answer tell(JobContext job, Q question, R reply);
}
