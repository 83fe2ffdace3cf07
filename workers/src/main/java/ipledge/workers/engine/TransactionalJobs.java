package ipledge.workers.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Runs jobs in one transaction: check the claim, claim the effect, work, store the result. */
@Component
class TransactionalJobs {

  /**
   * A delivery and who does it.
   *
   * @param delivery the job
   * @param work the worker
   */
  record Item(Delivery delivery, JobWork work) {}

  private final WorkTransactions transactions;
  private final ClaimStore claims;
  private final EffectStore effects;
  private final ActivationStore activations;

  TransactionalJobs(
      WorkTransactions transactions,
      ClaimStore claims,
      EffectStore effects,
      ActivationStore activations) {
    this.transactions = transactions;
    this.claims = claims;
    this.effects = effects;
    this.activations = activations;
  }

  /**
   * All or none: any exception leaves no trace of any of them. The jobs are of different cases, so
   * that none waits for another's rows.
   */
  Map<Delivery, JobEnd> together(List<Item> items) {
    return transactions.call(() -> ends(items));
  }

  private Map<Delivery, JobEnd> ends(List<Item> items) {
    List<Delivery> deliveries = items.stream().map(Item::delivery).toList();
    claims.require(deliveries);
    List<EffectKey> keys = deliveries.stream().map(Delivery::effect).toList();
    Set<EffectKey> ours = effects.claim(keys);
    List<EffectKey> others = new ArrayList<>(keys);
    others.removeAll(ours);
    Map<EffectKey, JobEnd> ends = effects.stored(others);
    Map<EffectKey, JobEnd> fresh = new LinkedHashMap<>();
    for (Item item : items) {
      EffectKey key = item.delivery().effect();
      if (ours.contains(key)) {
        fresh.put(key, work(item));
      }
    }
    effects.store(fresh);
    activations.forget(deliveries);
    ends.putAll(fresh);
    Map<Delivery, JobEnd> result = new HashMap<>();
    deliveries.forEach(
        delivery ->
            result.put(delivery, ends.getOrDefault(delivery.effect(), new JobEnd.LeftAlone())));
    return result;
  }

  private static JobEnd work(Item item) {
    Delivery delivery = item.delivery();
    return JobScope.call(
        delivery, () -> Answers.checked(delivery.type(), item.work().run(delivery.job())));
  }
}
