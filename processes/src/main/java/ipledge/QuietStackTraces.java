package ipledge;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Writes exceptions into logs by kind and place, without their words: a message can repeat what
 * somebody typed, or the row that a constraint refused.
 */
public final class QuietStackTraces implements StackTracePrinter {

  private static final int MOST_CAUSES = 10;
  private static final int MOST_FRAMES = 40;

  @Override
  public void printStackTrace(Throwable throwable, Appendable out) throws IOException {
    Throwable thrown = throwable;
    for (int depth = 0; thrown != null && depth < MOST_CAUSES; depth++) {
      out.append(depth == 0 ? "" : "Caused by: ").append(thrown.getClass().getName()).append('\n');
      StackTraceElement[] frames = thrown.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
        out.append("\tat ").append(frames[i].toString()).append('\n');
      }
      thrown = thrown.getCause();
    }
  }
}
