package ipledge.workers.worklist;

import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import ipledge.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Looks once a day at what is overdue in a record; the engine's timer only wakes it. */
@Component
public class DueCheck implements JobWork {

  public static final JobType CHECK_DUE = JobType.of("worklist.check-due").eachDay();

  private final Worklist worklist;

  DueCheck(Worklist worklist) {
    this.worklist = worklist;
  }

  @Override
  public JobType type() {
    return CHECK_DUE;
  }

  @Override
  public Answer run(JobContext job) {
    worklist.remindOverdue(job.recordId(), job.applicationId());
    return Answer.done();
  }
}
