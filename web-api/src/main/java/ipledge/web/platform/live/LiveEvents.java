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
  private final Map<Stream, Watch> watches = new ConcurrentHashMap<>();
  private volatile boolean running;

  LiveEvents(Fingerprints fingerprints, PlatformTransactionManager transactions) {
    this.fingerprints = fingerprints;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /**
   * A stream of what changes.
   *
   * @param cases the caller has checked that the person may see them
   * @param tasks whether also of the open tasks that the person may see
   */
  public SseEmitter open(Actor person, Set<UUID> cases, boolean tasks) {
    if (watches.size() >= MOST_STREAMS) {
      throw RequestRefused.later(
          HttpStatus.SERVICE_UNAVAILABLE, "platform.unavailable", COME_AGAIN);
    }
    SseEmitter emitter = new SseEmitter(LIFETIME.toMillis());
    Stream stream = new Stream(emitter, threads);
    watches.put(
        stream, new Watch(person, cases, tasks, casesNow(cases), tasks ? tasksNow() : Map.of()));
    emitter.onCompletion(() -> watches.remove(stream));
    emitter.onTimeout(emitter::complete);
    emitter.onError(e -> watches.remove(stream));
    stream.beat();
    return emitter;
  }

  @Scheduled(fixedDelay = 1000)
  void look() {
    if (watches.isEmpty()) {
      return;
    }
    try {
      Set<UUID> ids = new HashSet<>();
      watches.values().forEach(watch -> ids.addAll(watch.cases()));
      boolean tasks = watches.values().stream().anyMatch(Watch::tasks);
      Map<UUID, Map<String, Long>> casesNow = casesNow(ids);
      Map<String, String> tasksNow = tasks ? tasksNow() : Map.of();
      watches.replaceAll((stream, watch) -> tell(stream, watch, casesNow, tasksNow));
    } catch (RuntimeException e) {
      LOG.warn("cannot see what changed: {}", e.getClass().getName());
    }
  }

  /** Who came since the look began is looked after the next time. */
  private static Watch tell(
      Stream stream,
      Watch watch,
      Map<UUID, Map<String, Long>> casesNow,
      Map<String, String> tasksNow) {
    Watch after = watch.after(casesNow, tasksNow);
    for (UUID id : watch.cases()) {
      Set<String> parts = Parts.changed(watch.seen(id), after.seen(id));
      if (!parts.isEmpty()) {
        stream.changed(id, parts);
      }
    }
    if (!after.visibleTasks().equals(watch.visibleTasks())) {
      stream.changed(null, Set.of(Parts.TASKS));
    }
    return after;
  }

  @Scheduled(fixedDelay = 20_000)
  void beat() {
    watches.keySet().forEach(Stream::beat);
  }

  private Map<UUID, Map<String, Long>> casesNow(Set<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : ActorScope.call(
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
    watches.keySet().forEach(Stream::end);
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
}
