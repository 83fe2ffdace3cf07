package ipledge.workers.engine;

/**
 * A worker that works in the database only. The runtime calls it inside a transaction, perhaps
 * together with jobs of other cases, claims its effect in that transaction, and completes the job
 * after the commit. A worker holds no {@code try} and no transaction of its own; what it throws,
 * the runtime translates.
 */
public interface JobWork {

  JobType type();

  Answer run(JobContext job);
}
