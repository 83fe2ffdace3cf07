package ipledge.workers.engine;

import ipledge.workers.engine.Pipeline.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs the steps of a pipeline one after the other, each as if it were a job of its own: with its
 * own effect, its own transaction and, where it calls outside, its own key. A job that comes again
 * goes on behind the last step that was stored; those before are not counted again, or a step that
 * ends its worker each time would never be found out.
 */
@Component
class PipelineJobs {

  private static final Logger LOG = LoggerFactory.getLogger(PipelineJobs.class);
  private static final String UNKNOWN_STEP = "engine.unknown-step";

  private final Workers workers;
  private final GroupCommit inside;
  private final OutsideJobs outside;
  private final LoneJobs alone;
  private final WorkTransactions transactions;
  private final ClaimStore claims;
  private final EffectStore effects;

  PipelineJobs(
      Workers workers,
      GroupCommit inside,
      OutsideJobs outside,
      LoneJobs alone,
      WorkTransactions transactions,
      ClaimStore claims,
      EffectStore effects) {
    this.workers = workers;
    this.inside = inside;
    this.outside = outside;
    this.alone = alone;
    this.transactions = transactions;
    this.claims = claims;
    this.effects = effects;
  }

  JobEnd run(Delivery whole, Map<String, String> headers) {
    Pipeline pipeline;
    try {
      pipeline = Pipeline.of(headers.getOrDefault(Pipeline.HEADER, ""), workers);
    } catch (Pipeline.Unknown unknown) {
      LOG.error("a model asks for steps that nobody runs", unknown);
      return Failures.incident(UNKNOWN_STEP);
    }
    Map<EffectKey, JobEnd> stored = new HashMap<>();
    JobEnd looked =
        alone.run(
            whole,
            Activation.FIRST,
            () -> {
              stored.putAll(transactions.call(() -> stored(whole, pipeline)));
              return new JobEnd.Completed(Map.of());
            });
    return looked instanceof JobEnd.Completed ? run(whole, pipeline, stored) : looked;
  }

  private Map<EffectKey, JobEnd> stored(Delivery whole, Pipeline pipeline) {
    claims.require(List.of(whole));
    List<EffectKey> keys = new ArrayList<>();
    pipeline.steps().forEach(step -> keys.add(Pipeline.delivery(whole, step, Map.of()).effect()));
    return effects.stored(keys);
  }

  private JobEnd run(Delivery whole, Pipeline pipeline, Map<EffectKey, JobEnd> stored) {
    Map<String, Object> answers = new HashMap<>();
    Map<String, Object> known = new HashMap<>(whole.job().variables());
    for (Step step : pipeline.steps()) {
      Delivery delivery = Pipeline.delivery(whole, step, known);
      JobEnd end = stored.get(delivery.effect());
      if (end == null) {
        end = JobScope.call(delivery, () -> end(delivery));
      }
      if (!(end instanceof JobEnd.Completed completed)) {
        return end;
      }
      answers.putAll(completed.variables());
      known.putAll(completed.variables());
    }
    return new JobEnd.Completed(answers);
  }

  private JobEnd end(Delivery delivery) {
    String type = delivery.type().name();
    JobWork work = workers.inside().get(type);
    return work != null
        ? inside.run(delivery, work)
        : outside.run(delivery, Objects.requireNonNull(workers.outside().get(type), type));
  }
}
