package ipledge.web.worklist;

import ipledge.party.StaffDirectory;
import ipledge.shared.Actor;
import ipledge.web.view.DueDays;
import ipledge.web.view.Person;
import ipledge.worklist.TaskView;
import ipledge.worklist.WorkItem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tasks with names, subjects and due days. */
@Component
class TaskRows {

  private final StaffDirectory staff;
  private final Subjects subjects;
  private final DueDays dueDays;
  private final TaskPermissions permissions;

  TaskRows(StaffDirectory staff, Subjects subjects, DueDays dueDays, TaskPermissions permissions) {
    this.staff = staff;
    this.subjects = subjects;
    this.dueDays = dueDays;
    this.permissions = permissions;
  }

  List<TaskRow> of(Collection<TaskView> tasks, Actor reader) {
    Map<String, String> names =
        staff.displayNames(
            tasks.stream()
                .map(task -> task.item().claimedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<UUID, String> about =
        subjects.of(
            tasks.stream()
                .map(TaskView::item)
                .filter(item -> !item.recordId().equals(item.caseId()))
                .map(WorkItem::recordId)
                .distinct()
                .toList());
    var due = dueDays.forList();
    return tasks.stream()
        .map(
            task ->
                row(
                    task,
                    task.isOpen() ? due.apply(task.item().dueAt()) : DueDays.never(),
                    names,
                    about,
                    reader))
        .toList();
  }

  private TaskRow row(
      TaskView task,
      DueDays.Due due,
      Map<String, String> names,
      Map<UUID, String> about,
      Actor reader) {
    WorkItem item = task.item();
    String holder = item.claimedBy();
    return new TaskRow(
        item.id(),
        item.formKey(),
        item.elementId(),
        item.processId(),
        item.caseId(),
        task.caseNumber(),
        task.borrower(),
        task.amount(),
        task.channel(),
        about.get(item.recordId()),
        item.round(),
        state(item.state()),
        item.candidateGroups().getFirst(),
        holder == null ? null : new Person(holder, names.getOrDefault(holder, holder)),
        task.openedAt(),
        due.dueOn(),
        due.workingDaysLeft(),
        due.ageing(),
        task.draft() != null,
        task.isOpen() ? null : task.closedAt(),
        task.decision(),
        permissions.claim(task, reader));
  }

  private static TaskRow.State state(WorkItem.State state) {
    return switch (state) {
      case OPEN -> TaskRow.State.OPEN;
      case CLAIMED -> TaskRow.State.CLAIMED;
      case DONE -> TaskRow.State.DECIDED;
      case WITHDRAWN -> TaskRow.State.WITHDRAWN;
    };
  }
}
