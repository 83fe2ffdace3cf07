package ipledge.workers.planted;

import io.camunda.client.CamundaClient;
import ipledge.shared.Money;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks every rule of workers, to show that each of them bites. */
public class MeddlingWorker implements JobWork {

  private final JdbcClient jdbc;
  private final CamundaClient engine;

  MeddlingWorker(JdbcClient jdbc, CamundaClient engine) {
    this.jdbc = jdbc;
    this.engine = engine;
  }

  @Override
  public JobType type() {
    return JobType.of("planted.meddle");
  }

  @Override
  public Answer run(JobContext job) {
    try {
      Money most = Money.cny("5000000");
      if (jdbc.sql("SELECT 1").query(Long.class).single() > most.amount().longValue()) {
        engine.newCancelInstanceCommand(1).send();
      }
    } catch (RuntimeException e) {
      return Answer.done();
    }
    return Answer.done();
  }
}
