package ipledge.web.platform.live;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page. Sends on a thread of its own, one at a time: a slow reader keeps nobody else
 * waiting, and what piles up meanwhile becomes one notice.
 */
final class Stream {

  private final SseEmitter emitter;
  private final @Nullable UUID applicationId;
  private final Executor threads;
  private final Set<String> waiting = new TreeSet<>();
  private boolean beat;
  private boolean sending;

  Stream(SseEmitter emitter, @Nullable UUID applicationId, Executor threads) {
    this.emitter = emitter;
    this.applicationId = applicationId;
    this.threads = threads;
  }

  /** Tells the page that these parts changed. */
  synchronized void changed(Set<String> parts) {
    waiting.addAll(parts);
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
      ChangeNotice notice = new ChangeNotice(applicationId, Set.copyOf(waiting));
      waiting.clear();
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
