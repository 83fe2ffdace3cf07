package ipledge.web.platform.live;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser with its open pages. Sends on a thread of its own, one at a time: a slow reader keeps
 * nobody else waiting, and what piles up meanwhile becomes one notice a case.
 */
final class Stream {

  private final SseEmitter emitter;
  private final Executor threads;
  private final Map<Optional<UUID>, Set<String>> waiting = new LinkedHashMap<>();
  private boolean beat;
  private boolean sending;

  Stream(SseEmitter emitter, Executor threads) {
    this.emitter = emitter;
    this.threads = threads;
  }

  /** Tells the pages that these parts of a case changed, or of no case in particular. */
  synchronized void changed(@Nullable UUID applicationId, Set<String> parts) {
    waiting
        .computeIfAbsent(Optional.ofNullable(applicationId), id -> new TreeSet<>())
        .addAll(parts);
    start();
  }

  /** A comment, so that a page that has gone is found out. */
  synchronized void beat() {
    beat = true;
    start();
  }

  /** The application goes down; the browser comes again by itself. */
  void end() {
    emitter.complete();
  }

  private void start() {
    if (!sending) {
      sending = true;
      threads.execute(this::send);
    }
  }

  private void send() {
    try {
      for (SseEmitter.SseEventBuilder event = next(); event != null; event = next()) {
        emitter.send(event);
      }
    } catch (IOException | IllegalStateException gone) {
      emitter.completeWithError(gone);
    }
  }

  private synchronized SseEmitter.@Nullable SseEventBuilder next() {
    if (!waiting.isEmpty()) {
      var next = waiting.entrySet().iterator().next();
      waiting.remove(next.getKey());
      ChangeNotice notice = new ChangeNotice(next.getKey().orElse(null), next.getValue());
      return SseEmitter.event().name("changed").data(notice, MediaType.APPLICATION_JSON);
    }
    if (beat) {
      beat = false;
      return SseEmitter.event().comment("still here");
    }
    sending = false;
    return null;
  }
}
