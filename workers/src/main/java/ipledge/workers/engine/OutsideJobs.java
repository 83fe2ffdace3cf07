package ipledge.workers.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Runs work that calls another institution: ask the domain, call, tell the domain. The effect is
 * claimed when the outcome is written down; before that, every repeat asks again under the same
 * idempotency key.
 */
@Component
class OutsideJobs {

  private sealed interface Step<Q> {

    record Known<Q>(JobEnd end) implements Step<Q> {}

    record ToCall<Q>(Q question) implements Step<Q> {}
  }

  private final WorkTransactions transactions;
  private final ClaimStore claims;
  private final EffectStore effects;
  private final ActivationStore activations;
  private final LoneJobs alone;
  private final EngineSettings settings;

  OutsideJobs(
      WorkTransactions transactions,
      ClaimStore claims,
      EffectStore effects,
      ActivationStore activations,
      LoneJobs alone,
      EngineSettings settings) {
    this.transactions = transactions;
    this.claims = claims;
    this.effects = effects;
    this.activations = activations;
    this.alone = alone;
    this.settings = settings;
  }

  <Q, R> JobEnd run(Delivery delivery, OutsideWork<Q, R> work) {
    Activation activation;
    try {
      activation =
          activations.count(List.of(delivery)).getOrDefault(delivery.jobKey(), Activation.FIRST);
    } catch (RuntimeException uncounted) {
      return alone.run(
          delivery,
          Activation.FIRST,
          () -> {
            throw uncounted;
          });
    }
    if (activation.count() >= settings.maxActivations()) {
      return alone.poisoned(delivery);
    }
    return alone.run(delivery, activation, () -> askCallTell(delivery, activation, work));
  }

  private <Q, R> JobEnd askCallTell(
      Delivery delivery, Activation activation, OutsideWork<Q, R> work) {
    return switch (transactions.call(() -> ask(delivery, work))) {
      case Step.Known<Q> known -> known.end();
      case Step.ToCall<Q> toCall -> {
        if (delivery.expired() || !activations.stillOurs(delivery, activation)) {
          throw new LeaseLost(delivery.jobKey());
        }
        Q question = toCall.question();
        R reply = work.call(question, delivery.job());
        yield transactions.call(() -> tell(delivery, work, question, reply));
      }
    };
  }

  private <Q, R> Step<Q> ask(Delivery delivery, OutsideWork<Q, R> work) {
    claims.require(List.of(delivery));
    Optional<JobEnd> stored = stored(delivery);
    if (stored.isPresent()) {
      activations.forget(List.of(delivery));
      return new Step.Known<>(stored.get());
    }
    return switch (work.ask(delivery.job())) {
      case Asked.Call<Q> call -> new Step.ToCall<>(call.question());
      case Asked.Done<Q> done -> new Step.Known<>(keep(delivery, done.answer()));
    };
  }

  private <Q, R> JobEnd tell(Delivery delivery, OutsideWork<Q, R> work, Q question, R reply) {
    claims.require(List.of(delivery));
    Optional<JobEnd> twin = claimOrStored(delivery);
    if (twin.isPresent()) {
      return twin.get();
    }
    return store(delivery, work.tell(delivery.job(), question, reply));
  }

  private JobEnd keep(Delivery delivery, Answer answer) {
    return claimOrStored(delivery).orElseGet(() -> store(delivery, answer));
  }

  private JobEnd store(Delivery delivery, Answer answer) {
    JobEnd end = Answers.checked(delivery.type(), answer);
    effects.store(Map.of(delivery.effect(), end));
    activations.forget(List.of(delivery));
    return end;
  }

  /** Empty if the effect is ours to make now. */
  private Optional<JobEnd> claimOrStored(Delivery delivery) {
    Set<EffectKey> ours = effects.claim(List.of(delivery.effect()));
    return ours.isEmpty()
        ? Optional.of(stored(delivery).orElseGet(JobEnd.LeftAlone::new))
        : Optional.empty();
  }

  private Optional<JobEnd> stored(Delivery delivery) {
    EffectKey key = delivery.effect();
    return Optional.ofNullable(effects.stored(List.of(key)).get(key));
  }
}
