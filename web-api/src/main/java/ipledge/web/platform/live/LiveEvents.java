package ipledge.web.platform.live;

import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.web.platform.problem.RequestRefused;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that something changed, within a second. No page holds a database connection:
 * one query a second serves all of them, and none is made while no page is open. A notice says only
 * which part changed; the page reads it again with its own rights.
 */
@Component
public class LiveEvents implements SmartLifecycle, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);
  private static final Actor SELF = Actor.system("live-events");

  /** The browser comes again by itself; the session is checked anew when it does. */
  private static final Duration LIFETIME = Duration.ofMinutes(15);

  private static final Duration COME_AGAIN = Duration.ofSeconds(10);
  private static final int MOST_STREAMS = 2000;

  private final Fingerprints fingerprints;
  private final TransactionTemplate reading;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Stream, CaseWatch> cases = new ConcurrentHashMap<>();
  private final Map<Stream, TaskWatch> tasks = new ConcurrentHashMap<>();
  private volatile boolean running;

  LiveEvents(Fingerprints fingerprints, PlatformTransactionManager transactions) {
    this.fingerprints = fingerprints;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** A stream of one case's changes; the caller has checked that the person may see the case. */
  public SseEmitter forCase(UUID id) {
    SseEmitter emitter = emitter();
    Stream stream = new Stream(emitter, id, threads);
    cases.put(stream, new CaseWatch(id, casesNow(Set.of(id)).getOrDefault(id, Map.of())));
    forgetWhenOver(emitter, () -> cases.remove(stream));
    stream.beat();
    return emitter;
  }

  /** A stream of changes of the open tasks that the person may see. */
  public SseEmitter forTasks(Actor person) {
    SseEmitter emitter = emitter();
    Stream stream = new Stream(emitter, null, threads);
    tasks.put(stream, new TaskWatch(person, tasksNow()));
    forgetWhenOver(emitter, () -> tasks.remove(stream));
    stream.beat();
    return emitter;
  }

  private SseEmitter emitter() {
    if (cases.size() + tasks.size() >= MOST_STREAMS) {
      throw RequestRefused.later(
          HttpStatus.SERVICE_UNAVAILABLE, "platform.unavailable", COME_AGAIN);
    }
    return new SseEmitter(LIFETIME.toMillis());
  }

  private static void forgetWhenOver(SseEmitter emitter, Runnable forget) {
    emitter.onCompletion(forget);
    emitter.onTimeout(emitter::complete);
    emitter.onError(e -> forget.run());
  }

  @Scheduled(fixedDelay = 1000)
  void look() {
    try {
      lookAtCases();
      lookAtTasks();
    } catch (RuntimeException e) {
      LOG.warn("cannot see what changed: {}", e.getClass().getName());
    }
  }

  private void lookAtCases() {
    if (cases.isEmpty()) {
      return;
    }
    Set<UUID> ids = new HashSet<>();
    cases.values().forEach(watch -> ids.add(watch.id()));
    Map<UUID, Map<String, Long>> now = casesNow(ids);
    cases.replaceAll(
        (stream, watch) -> {
          Map<String, Long> after = now.getOrDefault(watch.id(), watch.seen());
          Set<String> parts = Parts.changed(watch.seen(), after);
          if (!parts.isEmpty()) {
            stream.changed(parts);
          }
          return new CaseWatch(watch.id(), after);
        });
  }

  private void lookAtTasks() {
    if (tasks.isEmpty()) {
      return;
    }
    Map<String, String> now = tasksNow();
    tasks.replaceAll(
        (stream, watch) -> {
          if (!watch.visible(now).equals(watch.visible(watch.seen()))) {
            stream.changed(Set.of(Parts.TASKS));
          }
          return new TaskWatch(watch.person(), now);
        });
  }

  @Scheduled(fixedDelay = 20_000)
  void beat() {
    cases.keySet().forEach(Stream::beat);
    tasks.keySet().forEach(Stream::beat);
  }

  private Map<UUID, Map<String, Long>> casesNow(Set<UUID> ids) {
    return ActorScope.call(
        SELF,
        () ->
            Objects.requireNonNull(
                reading.execute(status -> fingerprints.ofCases(List.copyOf(ids)))));
  }

  private Map<String, String> tasksNow() {
    return ActorScope.call(
        SELF, () -> Objects.requireNonNull(reading.execute(status -> fingerprints.ofTasks())));
  }

  @Override
  public void start() {
    running = true;
  }

  /** Ends the streams before the web server waits for open requests: each would hold it up. */
  @Override
  public void stop() {
    running = false;
    cases.keySet().forEach(Stream::end);
    tasks.keySet().forEach(Stream::end);
  }

  /** Later than {@link #stop()}: what is stopped may be started again. */
  @Override
  public void destroy() {
    threads.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private record CaseWatch(UUID id, Map<String, Long> seen) {}

  private record TaskWatch(Actor person, Map<String, String> seen) {

    Map<String, String> visible(Map<String, String> byBranch) {
      if (person.allBranches()) {
        return byBranch;
      }
      String own = byBranch.get(person.branch().id());
      return own == null ? Map.of() : Map.of(person.branch().id(), own);
    }
  }
}
