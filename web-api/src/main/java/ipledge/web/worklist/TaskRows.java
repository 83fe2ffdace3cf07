package ipledge.web.worklist;

import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.party.StaffDirectory;
import ipledge.pledge.PledgeQueries;
import ipledge.shared.Actor;
import ipledge.valuation.ValuationDetails;
import ipledge.web.view.Ageing;
import ipledge.web.view.DueDays;
import ipledge.web.view.Person;
import ipledge.worklist.TaskView;
import ipledge.worklist.WorkItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tasks with names, subjects and due days. */
@Component
class TaskRows {

  private static final DueDays.Due OVER = new DueDays.Due(null, null, Ageing.NONE);

  private final StaffDirectory staff;
  private final ValuationDetails valuations;
  private final PledgeQueries filings;
  private final RightQueries rights;
  private final DueDays dueDays;
  private final TaskPermissions permissions;

  TaskRows(
      StaffDirectory staff,
      ValuationDetails valuations,
      PledgeQueries filings,
      RightQueries rights,
      DueDays dueDays,
      TaskPermissions permissions) {
    this.staff = staff;
    this.valuations = valuations;
    this.filings = filings;
    this.rights = rights;
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
    Map<UUID, String> subjects = subjects(tasks);
    return tasks.stream().map(task -> row(task, names, subjects, reader)).toList();
  }

  private TaskRow row(
      TaskView task, Map<String, String> names, Map<UUID, String> subjects, Actor reader) {
    WorkItem item = task.item();
    DueDays.Due due = task.isOpen() ? dueDays.of(item.dueAt()) : OVER;
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
        subjects.get(item.recordId()),
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

  /** A valuation's task is about one right, a filing's about all that stand in it. */
  private Map<UUID, String> subjects(Collection<TaskView> tasks) {
    List<UUID> records =
        tasks.stream()
            .map(TaskView::item)
            .filter(item -> !item.recordId().equals(item.caseId()))
            .map(WorkItem::recordId)
            .distinct()
            .toList();
    if (records.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<UUID>> about = new HashMap<>();
    valuations.among(records).forEach(one -> about.put(one.id(), List.of(one.rightId())));
    filings.among(records).forEach(filing -> about.put(filing.id(), filing.rightIds()));
    Map<UUID, RightView> views =
        rights.findAll(about.values().stream().flatMap(List::stream).distinct().toList()).stream()
            .collect(Collectors.toMap(RightView::id, Function.identity()));
    Map<UUID, String> subjects = new HashMap<>();
    about.forEach(
        (record, ids) ->
            subjects.put(
                record,
                ids.stream()
                    .map(views::get)
                    .filter(Objects::nonNull)
                    .map(TaskRows::words)
                    .collect(Collectors.joining(" · "))));
    return subjects;
  }

  private static String words(RightView right) {
    String title = right.facts().title();
    return title == null ? right.number() : right.number() + " " + title;
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
