package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.worklist.TaskView;
import java.util.Set;

/** What a form needs besides the decision sheet. One bean gives it for one form or several. */
public interface TaskContext {

  /** The forms for which it speaks. */
  Set<String> forms();

  /** For one task, as it stands. */
  Object of(TaskView task, CaseFacts facts);
}
