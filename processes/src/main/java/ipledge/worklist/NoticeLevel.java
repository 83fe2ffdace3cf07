package ipledge.worklist;

import ipledge.rulebook.ParameterKey;
import ipledge.shared.Percentage;

/** Who hears that a step takes long, and after which share of its target time (CRD-02). */
public enum NoticeLevel {
  /** Whoever has the task; while nobody has it, whoever may take it. */
  REMINDER("notice.reminder"),
  /** The others of the branch who may do the task. */
  DEPUTY("notice.deputy"),
  /** The manager of the branch. */
  MANAGER("notice.manager");

  private final ParameterKey<Percentage> share;

  NoticeLevel(String parameter) {
    share = ParameterKey.percentage(parameter);
  }

  ParameterKey<Percentage> share() {
    return share;
  }
}
