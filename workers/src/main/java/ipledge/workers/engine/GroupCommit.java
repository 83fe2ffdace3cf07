package ipledge.workers.engine;

import ipledge.workers.engine.TransactionalJobs.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets jobs of different cases share a transaction when many are here at once. It never waits for
 * more: whatever lies in the queue goes together, so that a single job is as fast as without it.
 */
@Component
class GroupCommit implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  private record Waiting(Item item, CompletableFuture<JobEnd> end) {

    UUID caseId() {
      return item.delivery().job().applicationId();
    }

    void ends(JobEnd how) {
      end.complete(how);
    }
  }

  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final List<Thread> committers;
  private final EngineSettings settings;
  private final TransactionalJobs jobs;
  private final LoneJobs alone;
  private final ActivationStore activations;

  GroupCommit(
      EngineSettings settings,
      TransactionalJobs jobs,
      LoneJobs alone,
      ActivationStore activations) {
    this.settings = settings;
    this.jobs = jobs;
    this.alone = alone;
    this.activations = activations;
    this.committers = new ArrayList<>();
    for (int number = 0; number < settings.committers(); number++) {
      committers.add(Thread.ofVirtual().name("committer-" + number).start(this::drain));
    }
  }

  /** Does the work and waits for its commit. */
  JobEnd run(Delivery delivery, JobWork work) {
    Waiting waiting = new Waiting(new Item(delivery, work), new CompletableFuture<>());
    queue.add(waiting);
    return waiting.end().join();
  }

  /** How many jobs wait for a committer now. */
  int waiting() {
    return queue.size();
  }

  @Override
  public void close() {
    committers.forEach(Thread::interrupt);
    queue.forEach(waiting -> waiting.ends(new JobEnd.LeftAlone()));
  }

  private void drain() {
    while (!Thread.currentThread().isInterrupted()) {
      List<Waiting> batch = new ArrayList<>();
      try {
        batch.add(queue.take());
      } catch (InterruptedException stopped) {
        return;
      }
      queue.drainTo(batch, settings.batchSize() - 1);
      try {
        commit(batch);
      } catch (RuntimeException | Error failure) {
        LOG.error("a batch ended without its ends", failure);
      } finally {
        batch.forEach(waiting -> waiting.ends(new JobEnd.LeftAlone()));
      }
    }
  }

  private void commit(List<Waiting> batch) {
    batch.stream()
        .filter(waiting -> waiting.item().delivery().expired())
        .forEach(waiting -> waiting.ends(new JobEnd.LeftAlone()));
    List<Waiting> live = batch.stream().filter(waiting -> !waiting.end().isDone()).toList();
    if (live.isEmpty()) {
      return;
    }
    Map<Long, Activation> counts;
    try {
      counts = activations.count(live.stream().map(w -> w.item().delivery()).toList());
    } catch (RuntimeException failure) {
      uncounted(live, failure);
      return;
    }
    List<Waiting> lone = new ArrayList<>();
    List<Waiting> together = new ArrayList<>();
    Set<UUID> cases = new HashSet<>();
    for (Waiting waiting : live) {
      Activation activation = activation(waiting, counts);
      if (activation.count() >= settings.maxActivations()) {
        Delivery poison = waiting.item().delivery();
        waiting.ends(JobScope.call(poison, () -> alone.poisoned(poison)));
      } else if (activation.count() > 1 || !cases.add(waiting.caseId())) {
        // A job that came back may be the one that ends its worker: it takes no others along.
        lone.add(waiting);
      } else {
        together.add(waiting);
      }
    }
    commitTogether(together, counts);
    lone.forEach(waiting -> commitAlone(waiting, activation(waiting, counts)));
  }

  private void commitTogether(List<Waiting> group, Map<Long, Activation> counts) {
    if (group.size() > 1) {
      try {
        Map<Delivery, JobEnd> ends = jobs.together(group.stream().map(Waiting::item).toList());
        group.forEach(
            waiting ->
                waiting.ends(ends.getOrDefault(waiting.item().delivery(), new JobEnd.LeftAlone())));
        return;
      } catch (RuntimeException | StackOverflowError spoiled) {
        LOG.atDebug().setCause(spoiled).log("a batch rolled back, its jobs run alone");
      }
    }
    group.forEach(waiting -> commitAlone(waiting, activation(waiting, counts)));
  }

  private void commitAlone(Waiting waiting, Activation activation) {
    Delivery delivery = waiting.item().delivery();
    waiting.ends(
        JobScope.call(
            delivery,
            () ->
                alone.run(
                    delivery,
                    activation,
                    () ->
                        jobs.together(List.of(waiting.item()))
                            .getOrDefault(delivery, new JobEnd.LeftAlone()))));
  }

  private void uncounted(List<Waiting> live, RuntimeException failure) {
    for (Waiting waiting : live) {
      Delivery delivery = waiting.item().delivery();
      waiting.ends(
          JobScope.call(
              delivery,
              () ->
                  alone.run(
                      delivery,
                      Activation.FIRST,
                      () -> {
                        throw failure;
                      })));
    }
  }

  private static Activation activation(Waiting waiting, Map<Long, Activation> counts) {
    return counts.getOrDefault(waiting.item().delivery().jobKey(), Activation.FIRST);
  }
}
