package ipledge.worklist;

import ipledge.shared.Violation;
import java.util.Map;

/** A task that this person may not take or do now. */
public final class TaskRefused extends Violation {

  private TaskRefused(Kind kind, String code, Map<String, String> arguments) {
    super(kind, code, arguments);
  }

  static TaskRefused roleMissing(String groups) {
    return new TaskRefused(Kind.FORBIDDEN, "worklist.role-missing", Map.of("roles", groups));
  }

  /** CRD-30: whoever took part in an excluded step may not take this one. */
  static TaskRefused tookPartBefore(String element) {
    return new TaskRefused(Kind.FORBIDDEN, "worklist.took-part-before", Map.of("element", element));
  }

  static TaskRefused claimedByOther() {
    return new TaskRefused(Kind.CONFLICT, "worklist.claimed-by-other", Map.of());
  }

  static TaskRefused notClaimed() {
    return new TaskRefused(Kind.CONFLICT, "worklist.not-claimed", Map.of());
  }

  static TaskRefused closed() {
    return new TaskRefused(Kind.CONFLICT, "worklist.closed", Map.of());
  }

  static TaskRefused otherForm(String form) {
    return new TaskRefused(Kind.CONFLICT, "worklist.other-form", Map.of("form", form));
  }
}
