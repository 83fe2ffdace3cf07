package ipledge.workers.worklist;

import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import ipledge.worklist.Notices;
import org.springframework.stereotype.Component;

/**
 * Looks once a day at what is due in a record; the engine's timer only wakes it. What a day is too
 * late for the rounds of {@link NoticeRounds} have given before.
 */
@Component
public class DueCheck implements JobWork {

  public static final JobType CHECK_DUE = JobType.of("worklist.check-due").eachDay();

  private final Notices notices;

  DueCheck(Notices notices) {
    this.notices = notices;
  }

  @Override
  public JobType type() {
    return CHECK_DUE;
  }

  @Override
  public Answer run(JobContext job) {
    notices.give(job.recordId());
    return Answer.done();
  }
}
