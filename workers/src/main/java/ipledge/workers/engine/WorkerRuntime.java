package ipledge.workers.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.BackoffSupplier;
import io.camunda.client.api.worker.JobWorker;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes jobs from the engine: a stream for speed, polling beside it for the backlog. It starts last
 * and stops first, so that a job never meets a half-built application.
 */
@Component
class WorkerRuntime implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerRuntime.class);
  private static final Duration STREAM_RENEWAL = Duration.ofHours(1);

  private final CamundaClient client;
  private final EngineSettings settings;
  private final Workers workers;
  private final GroupCommit inside;
  private final OutsideJobs outside;
  private final PipelineJobs pipelines;
  private final UserTaskJobs userTasks;
  private final EngineEnds ends;
  private final JobMetrics metrics;
  private final JobTraces traces;
  private final Clock clock;
  private final List<JobWorker> open = new ArrayList<>();

  WorkerRuntime(
      CamundaClient client,
      EngineSettings settings,
      Workers workers,
      GroupCommit inside,
      OutsideJobs outside,
      PipelineJobs pipelines,
      UserTaskJobs userTasks,
      EngineEnds ends,
      JobMetrics metrics,
      JobTraces traces,
      Clock clock) {
    this.client = client;
    this.settings = settings;
    this.workers = workers;
    this.inside = inside;
    this.outside = outside;
    this.pipelines = pipelines;
    this.userTasks = userTasks;
    this.ends = ends;
    this.metrics = metrics;
    this.traces = traces;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    workers
        .inside()
        .values()
        .forEach(work -> open(work.type(), (raw, job) -> inside.run(job, work)));
    workers
        .outside()
        .values()
        .forEach(work -> open(work.type(), (raw, job) -> outside.run(job, work)));
    open(Pipeline.type(workers), (raw, job) -> pipelines.run(job, raw.getCustomHeaders()));
    open(UserTaskJobs.type(settings), (raw, job) -> userTasks.open(job, raw.getCustomHeaders()));
    LOG.info("workers are open for {} job types and for people's tasks", workers.types().size());
  }

  @Override
  public synchronized void stop() {
    open.forEach(JobWorker::close);
    open.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return !open.isEmpty();
  }

  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }

  private void open(JobType type, BiFunction<ActivatedJob, Delivery, JobEnd> runner) {
    open.add(
        client
            .newWorker()
            .jobType(type.name())
            .handler((unused, raw) -> handle(type, raw, runner))
            .timeout(type.lease())
            .maxJobsActive(settings.maxJobsActive())
            .pollInterval(jittered(settings.pollInterval()))
            .streamNoJobsBackoffSupplier(whileEmpty())
            .requestTimeout(settings.requestTimeout())
            .streamEnabled(true)
            .streamTimeout(jittered(STREAM_RENEWAL))
            .fetchVariables(JobContexts.variables(type))
            .open());
  }

  /** The client would wait up to a minute: so long a job would lie after a crash. */
  private BackoffSupplier whileEmpty() {
    return BackoffSupplier.newBackoffBuilder()
        .minDelay(settings.pollInterval().toMillis())
        .maxDelay(settings.longestPollInterval().toMillis())
        .build();
  }

  private void handle(
      JobType type, ActivatedJob raw, BiFunction<ActivatedJob, Delivery, JobEnd> runner) {
    Delivery delivery;
    try {
      delivery = JobContexts.delivery(raw, type, clock);
    } catch (IllegalArgumentException unreadable) {
      ends.unreadable(raw.getKey());
      return;
    }
    traces.run(
        delivery,
        () -> {
          JobEnd end = ended(raw, delivery, runner);
          metrics.ended(delivery, end);
          LOG.atInfo()
              .addKeyValue("end", end.label())
              .addKeyValue("millis", delivery.age().toMillis())
              .log("a job ended");
          ends.tell(delivery, end);
        });
  }

  /** Whatever is not an exception leaves the job to the engine, which counts with our store. */
  private static JobEnd ended(
      ActivatedJob raw, Delivery delivery, BiFunction<ActivatedJob, Delivery, JobEnd> runner) {
    try {
      return runner.apply(raw, delivery);
    } catch (Error broken) {
      LOG.error("a worker broke", broken);
      return new JobEnd.LeftAlone();
    }
  }

  private static Duration jittered(Duration about) {
    return Duration.ofMillis(
        Math.round(about.toMillis() * ThreadLocalRandom.current().nextDouble(0.9, 1.1)));
  }
}
