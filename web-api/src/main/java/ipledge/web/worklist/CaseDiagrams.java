package ipledge.web.worklist;

import ipledge.modelstore.EngineRecords;
import ipledge.modelstore.EngineRecords.Flow;
import ipledge.modelstore.EngineRecords.Instance;
import ipledge.modelstore.EngineRecords.Stay;
import ipledge.shared.Actor;
import ipledge.web.view.Person;
import ipledge.web.view.Staff;
import ipledge.worklist.TaskView;
import ipledge.worklist.WorkItem;
import ipledge.worklist.WorklistQueries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the engine did, joined with the people's tasks: the n-th stay at a user task is the n-th
 * round of its task.
 */
@Component
class CaseDiagrams {

  /** One stay of a token at an element, with who did it or who it waits for. */
  record ElementRun(
      String elementId,
      String elementType,
      String state,
      Instant enteredAt,
      @Nullable Instant leftAt,
      @Nullable Person by,
      @Nullable String waitsForRole,
      @Nullable UUID taskId,
      @Nullable Integer round,
      @Nullable String incident) {}

  /**
   * One process that ran for the case.
   *
   * @param subject what in the case it is about; null where it is the case itself
   */
  record ProcessRun(
      UUID recordId,
      String processId,
      String releaseId,
      @Nullable String subject,
      boolean active,
      List<ElementRun> elements,
      List<Flow> flows) {}

  /** The loan's own process first. */
  record Diagram(List<ProcessRun> instances) {}

  private final EngineRecords records;
  private final WorklistQueries worklist;
  private final Staff staff;
  private final Subjects subjects;

  CaseDiagrams(EngineRecords records, WorklistQueries worklist, Staff staff, Subjects subjects) {
    this.records = records;
    this.worklist = worklist;
    this.staff = staff;
    this.subjects = subjects;
  }

  Diagram of(UUID caseId, Actor reader) {
    List<TaskView> tasks = worklist.ofCase(caseId, reader);
    List<Instance> instances = records.of(caseId);
    Map<UUID, String> about =
        subjects.of(instances.stream().map(instance -> record(instance, caseId)).toList());
    return new Diagram(
        instances.stream().map(instance -> shown(instance, caseId, tasks, about)).toList());
  }

  private static UUID record(Instance instance, UUID caseId) {
    UUID claimed = instance.recordId();
    return claimed == null ? caseId : claimed;
  }

  private ProcessRun shown(
      Instance instance, UUID caseId, List<TaskView> tasks, Map<UUID, String> about) {
    UUID record = record(instance, caseId);
    Map<String, Integer> rounds = new HashMap<>();
    List<ElementRun> runs = new ArrayList<>();
    for (Stay stay : records.stays(instance)) {
      int nth = rounds.merge(stay.elementId(), 1, Integer::sum);
      TaskView task =
          tasks.stream()
              .filter(t -> isAt(t.item(), instance.processId(), record, stay.elementId()))
              .skip(nth - 1L)
              .findFirst()
              .orElse(null);
      runs.add(run(stay, task));
    }
    String release = instance.release();
    return new ProcessRun(
        record,
        instance.processId(),
        release == null ? "" : release,
        about.get(record),
        instance.active(),
        runs,
        records.flows(instance));
  }

  private ElementRun run(Stay stay, @Nullable TaskView task) {
    WorkItem item = task == null ? null : task.item();
    return new ElementRun(
        stay.elementId(),
        stay.elementType(),
        stay.state(),
        stay.enteredAt(),
        stay.leftAt(),
        item == null ? null : staff.maybe(item.claimedBy()),
        task != null && task.isOpen() ? task.groups().getFirst() : null,
        item == null ? null : item.id(),
        item == null ? null : item.round(),
        stay.incident());
  }

  private static boolean isAt(WorkItem item, String process, UUID record, String element) {
    return item.processId().equals(process)
        && item.recordId().equals(record)
        && item.elementId().equals(element);
  }
}
