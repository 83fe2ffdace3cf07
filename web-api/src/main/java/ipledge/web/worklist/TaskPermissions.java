package ipledge.web.worklist;

import ipledge.shared.Actor;
import ipledge.web.view.Permission;
import ipledge.web.view.Texts;
import ipledge.worklist.TaskView;
import ipledge.worklist.WorkItem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says beforehand what the worklist would say; it stays the judge. */
@Component
class TaskPermissions {

  private final Texts texts;

  TaskPermissions(Texts texts) {
    this.texts = texts;
  }

  Permission claim(TaskView task, Actor reader) {
    WorkItem item = task.item();
    if (!task.isOpen()) {
      return no("worklist.closed", Map.of());
    }
    if (item.candidateGroups().stream().noneMatch(reader::has)) {
      return no(
          "worklist.role-missing", Map.of("roles", String.join(", ", item.candidateGroups())));
    }
    if (item.state() == WorkItem.State.CLAIMED) {
      return reader.staff().id().equals(item.claimedBy())
          ? Permission.yes()
          : no("worklist.claimed-by-other", Map.of());
    }
    String part = task.tookPart();
    return part == null ? Permission.yes() : no("worklist.took-part-before", element(part));
  }

  Permission decide(TaskView task, Actor reader) {
    Permission claim = claim(task, reader);
    return claim.allowed() && task.item().state() == WorkItem.State.OPEN
        ? no("worklist.not-claimed", Map.of())
        : claim;
  }

  private Map<String, String> element(String id) {
    return Map.of("element", texts.named("worklist.element." + id, id));
  }

  private Permission no(String code, Map<String, String> arguments) {
    return Permission.no(texts.reason(code, arguments, null));
  }
}
