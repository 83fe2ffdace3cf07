package ipledge.workers.engine;

import ipledge.audit.AuditTrail;
import ipledge.shared.Events;
import ipledge.shared.Violation;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes down what did not go through, after its transaction has rolled back. */
@Component
class FailureRecords {

  private final WorkTransactions transactions;
  private final EffectStore effects;
  private final ActivationStore activations;
  private final AuditTrail audit;

  FailureRecords(
      WorkTransactions transactions,
      EffectStore effects,
      ActivationStore activations,
      AuditTrail audit) {
    this.transactions = transactions;
    this.effects = effects;
    this.activations = activations;
    this.audit = audit;
  }

  /**
   * @return how the delivery ends for the engine; a twin that was faster decides
   */
  JobEnd record(Delivery delivery, JobEnd end, Throwable failure) {
    if (failure instanceof Violation violation) {
      JobContext job = delivery.job();
      transactions.run(
          () ->
              audit.refusal(
                  job.actor(),
                  job.recordId(),
                  job.applicationId(),
                  delivery.type().name(),
                  violation));
    }
    switch (end) {
      case JobEnd.Refused refused -> {
        return transactions.call(() -> refusal(delivery, refused));
      }
      case JobEnd.Terminated terminated -> transactions.run(() -> stale(delivery, terminated));
      case JobEnd.Failed ignored -> activations.failed(delivery);
      default -> {}
    }
    return end;
  }

  /** A refusal is an effect too: delivered again, the job is refused again, with the same code. */
  private JobEnd refusal(Delivery delivery, JobEnd.Refused refused) {
    EffectKey key = delivery.effect();
    activations.forget(List.of(delivery));
    if (effects.claim(List.of(key)).isEmpty()) {
      return effects.stored(List.of(key)).getOrDefault(key, new JobEnd.LeftAlone());
    }
    effects.store(Map.of(key, refused));
    return refused;
  }

  private void stale(Delivery delivery, JobEnd.Terminated terminated) {
    JobContext job = delivery.job();
    activations.forget(List.of(delivery));
    audit.append(
        job.actor(),
        Events.of(
            new StaleInstanceEnded(
                job.recordId(),
                job.applicationId(),
                job.processId(),
                Long.toString(job.processKey()),
                Long.toString(terminated.carriedBy()))));
  }
}
