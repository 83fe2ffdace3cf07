package ipledge.pledge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long the bank has waited for the registrar's answer, and what it did about it. */
@Embeddable
class AwaitedAnswer {

  @Column(name = "answer_due_at")
  private @Nullable Instant dueAt;

  @Column(name = "late_noted_at")
  private @Nullable Instant lateNotedAt;

  @Column(nullable = false)
  private int inquiries;

  @Column(nullable = false)
  private boolean asking;

  @Column(name = "ask_again_at")
  private @Nullable Instant askAgainAt;

  /** Something was sent: the time runs anew, and what was asked about the last one is past. */
  void from(Instant due) {
    dueAt = due;
    lateNotedAt = null;
    askAgainAt = null;
    asking = false;
  }

  /** Whether it is time for a person to ask: past the limit, nobody is at it, nobody said later. */
  boolean isToAsk(Instant now) {
    return dueAt != null
        && !now.isBefore(dueAt)
        && !asking
        && (askAgainAt == null || !now.isBefore(askAgainAt));
  }

  /**
   * Sends a person to ask.
   *
   * @return whether it is the first time since something was sent
   */
  boolean ask(Instant now) {
    boolean first = lateNotedAt == null;
    if (first) {
      lateNotedAt = now;
    }
    inquiries++;
    asking = true;
    askAgainAt = null;
    return first;
  }

  void asked(Instant again) {
    asking = false;
    askAgainAt = again;
  }

  /** The answer came. */
  void end() {
    asking = false;
    askAgainAt = null;
  }

  int inquiries() {
    return inquiries;
  }

  @Nullable Instant dueAt() {
    return dueAt;
  }
}
